package org.sealbook.casework.fees;

import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.fees.FeeFact.FeeCharged;
import org.sealbook.casework.fees.FeeFact.FeePaid;
import org.sealbook.casework.fees.FeeFact.FeeReduced;
import org.sealbook.casework.fees.FeeFact.FeeRefunded;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.tariff.FeeItem;
import org.sealbook.casework.tariff.FeeList;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Charges, reduces, takes and gives back the fees of cases. Safe for use by several threads. */
public final class FeeDesk {

    private static final int LONGEST_REASON = 2_000;

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final FeeBook book;

    public FeeDesk(Ledger ledger, Settings settings, StaffBook staff, CaseBook cases, FeeBook book) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.book = book;
    }

    /** The list of fees in force today. */
    public FeeList list() {
        return settings.current(SettingKind.FEES).value();
    }

    /** The fees of a case. */
    public FeeSlip slip(Id caseId) {
        cases.known(caseId);
        List<FeeRow> rows = book.ofCase(caseId);
        return new FeeSlip(rows, FeeBalance.of(rows));
    }

    /**
     * Charges an item of the list in force.
     *
     * @throws Refusal when there is no such item, the quantity is not in order, or this is not the person's duty
     */
    public Recorded charge(Id command, Id acting, Id caseId, String item, int quantity) {
        Setting<FeeList> fees = settings.current(SettingKind.FEES);
        FeeItem named = fees.value().item(item).orElseThrow(() -> new Refusal("refusal.fee.unknown-item", item));
        if (quantity < 1 || quantity > FeeBalance.MOST_QUANTITY) {
            throw new Refusal("refusal.fee.quantity", Integer.toString(FeeBalance.MOST_QUANTITY));
        }
        FeeCharged charged = new FeeCharged(caseId, fees.version().version(), named.code(), quantity, named.amount());
        return record(command, acting, Act.CHARGE_FEE, FeeKind.CHARGED, charged, charged.entry());
    }

    /** Takes money. */
    public Recorded pay(Id command, Id acting, Id caseId, long amount, PayMethod method) {
        FeePaid paid = new FeePaid(caseId, amount, method);
        return record(command, acting, Act.CHARGE_FEE, FeeKind.PAID, paid, paid.entry());
    }

    /**
     * Reduces what is owed.
     *
     * @throws Refusal when it is more than is owed, or the person handles the case or may not approve
     */
    public Recorded reduce(Id command, Id acting, Id caseId, long amount, String reason) {
        FeeReduced reduced = new FeeReduced(caseId, amount);
        return record(command, acting, Act.APPROVE_FEE, FeeKind.REDUCED, reduced, with(reduced, reason));
    }

    /**
     * Gives money back.
     *
     * @throws Refusal when it is more than was kept, or the person handles the case or may not approve
     */
    public Recorded refund(Id command, Id acting, Id caseId, long amount, String reason) {
        FeeRefunded refunded = new FeeRefunded(caseId, amount);
        return record(command, acting, Act.APPROVE_FEE, FeeKind.REFUNDED, refunded, with(refunded, reason));
    }

    private static EntryDraft with(FeeFact fact, String reason) {
        return fact.entry(Map.of(FeeFact.REASON, Texts.page("reason", reason, LONGEST_REASON)));
    }

    private Recorded record(Id command, Id acting, Act act, FeeKind kind, FeeFact fact, EntryDraft entry) {
        return new Recorded(fact.caseId(), ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(act);
            CaseFile file = cases.known(fact.caseId());
            boolean handles = file.handlingNotary().equals(acting) || file.isSecondPerson(acting);
            if (act == Act.APPROVE_FEE && handles) {
                throw new Refusal("refusal.fee.handler-approves");
            }
            FeeBalance.of(book.ofCase(fact.caseId()))
                    .against(kind, fact.amount())
                    .ifPresent(objection -> {
                        throw objection.refusal();
                    });
            return List.of(entry);
        })));
    }
}
