package org.sealbook.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.ErasureRules;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.PartErasure;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * Erasure of a part of an entry under an order. The order is recorded first; the part itself goes when the office is opened the next time,
 * see {@link ErasureWorkflow}.
 */
public final class ErasureDesk {

    private static final int LONGEST_REFERENCE = 200;

    private final OfficeIdentity identity;
    private final OfficeClock clock;
    private final Ledger ledger;
    private final Settings settings;
    private final Books books;

    ErasureDesk(OfficeIdentity identity, OfficeClock clock, Ledger ledger, Settings settings, Books books) {
        this.identity = identity;
        this.clock = clock;
        this.ledger = ledger;
        this.settings = settings;
        this.books = books;
    }

    /**
     * Records that a part is erased under an order. The same part again answers the first receipt.
     *
     * @param reference the order's, such as its number and date
     * @param order SHA-256 of the order as a file
     * @throws Refusal if this is not the person's duty, the entry has no such part to erase, or its case must still be kept; it then says
     *     until when
     */
    public Recorded erase(Id acting, EntryId entry, String part, String reference, Digest order) {
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw new Refusal("refusal.erasure.reference", Integer.toString(LONGEST_REFERENCE));
        }
        Id command = PartErasure.command(entry, part);
        Receipt receipt = ledger.record(new Command(command, acting, () -> {
            books.staff().acting(acting).requireMay(Act.ERASE_PART);
            RecordedEntry held = ledger.entry(entry)
                    .orElseThrow(() -> new Refusal("refusal.erasure.no-such-entry", entry.toString()));
            requirePart(held, part);
            requireNotKept(held.entry().subject());
            return List.of(
                    new PartErasure(entry, part, order).draft(held.entry().subject(), reference.strip()));
        }));
        return new Recorded(command, receipt);
    }

    private static void requirePart(RecordedEntry entry, String part) {
        if (part.equals(EntryDraft.FACTS) || entry.entry().type().equals(PartErasure.TYPE)) {
            throw new Refusal("refusal.erasure.never", part);
        }
        if (!entry.parts().containsKey(part)) {
            throw new Refusal(
                    "refusal.erasure.no-such-part",
                    entry.id().toString(),
                    part,
                    String.join(", ", entry.parts().keySet()));
        }
    }

    /** What is about no case belongs to no file that statute keeps. */
    private void requireNotKept(Id subject) {
        Optional<CaseFile> file = books.cases().find(subject);
        if (file.isPresent()) {
            ErasureRules.requireRetentionOver(
                    file.get().state(),
                    settings.at(SettingKind.RETENTION, lastAct(subject)).value(),
                    settings.catalogue(file.get().catalogue())
                            .matter(file.get().matter())
                            .map(Matter::retention)
                            .orElse(Retention.PERMANENT),
                    lastAct(subject),
                    day(clock.now().time()));
        }
    }

    /** An erasure itself does not make a file be kept for longer. */
    private LocalDate lastAct(Id caseId) {
        return books.cases().timeline(caseId).stream()
                .filter(row -> !row.type().equals(PartErasure.TYPE))
                .map(row -> day(row.clock().time()))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("a case has at least the entry that opened it"));
    }

    private LocalDate day(Instant time) {
        return time.atZone(identity.settings().zone()).toLocalDate();
    }
}
