package org.sealbook.workstation.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceQuery;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Page;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * Which evidence is shown.
 *
 * @param caseId only that of this case; empty for all cases
 */
record Question(String typed, Optional<Id> caseId) {

    /** All evidence. */
    static final Question ALL = new Question("", Optional.empty());

    Question typed(String words) {
        return new Question(words, caseId);
    }

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return !typed.isEmpty() || caseId.isPresent();
    }

    /**
     * What follows a row.
     *
     * @throws Refusal when too much was typed
     */
    List<EvidenceItem> after(EvidenceDesk desk, Optional<EvidenceItem> last, int limit) {
        Optional<EntryId> after = last.map(item -> item.evidence().entry());
        return desk.page(query(), after, limit).rows();
    }

    /** All that is asked for, by pages. */
    List<EvidenceRow> all(EvidenceDesk desk) {
        List<EvidenceRow> rows = new ArrayList<>();
        Optional<EntryId> after = Optional.empty();
        do {
            Page<EvidenceItem> page = desk.page(query(), after, Page.MOST_ROWS);
            page.rows().forEach(item -> rows.add(item.evidence()));
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    /** A case is found by its id. */
    private EvidenceQuery query() {
        String words = caseId.map(id -> id.value() + " " + typed).orElse(typed).strip();
        return new EvidenceQuery(words, Optional.empty());
    }
}
