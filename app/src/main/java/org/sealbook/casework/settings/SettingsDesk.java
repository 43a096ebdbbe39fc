package org.sealbook.casework.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.settings.SettingFact.SettingChanged;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Changes the office's data. Safe for use by several threads. */
public final class SettingsDesk {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final SettingBook book;

    public SettingsDesk(Ledger ledger, Settings settings, StaffBook staff, SettingBook book) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.book = book;
    }

    /**
     * Records a new version of a document. Cases that are open keep the catalogue under which they were opened.
     *
     * @param from the first day on which it is in force
     * @throws Refusal when the document is not in order, naming the place, or this is not the person's duty
     */
    public Recorded change(Id command, Id acting, SettingKind<?> kind, String document, LocalDate from) {
        kind.read(document);
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw new Refusal("refusal.setting.day", EARLIEST.toString(), LATEST.toString());
        }
        String checked = Texts.page("document", document, SettingKind.LONGEST);
        Receipt receipt = ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.MANAGE_SETTINGS);
            return List.of(new SettingChanged(kind, next(kind), from).entry(Map.of(SettingFact.CONTENT, checked)));
        }));
        settings.refresh();
        return new Recorded(command, receipt);
    }

    /**
     * What would become different if this document were in force today.
     *
     * @throws Refusal when it is not in order, naming the place
     */
    public List<SettingDifference> compare(SettingKind<?> kind, String document) {
        kind.read(document);
        return SettingDifference.between(settings.current(kind).document(), document);
    }

    private int next(SettingKind<?> kind) {
        List<SettingVersion> recorded = book.recorded(kind);
        return recorded.isEmpty()
                ? SettingVersion.SHIPPED + 1
                : recorded.getLast().version() + 1;
    }
}
