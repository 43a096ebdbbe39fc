package org.sealbook.workstation.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A row of the list of cases, with everything it shows already looked up.
 *
 * @param handler the handling notary's name
 * @param deadline what the office owes first in this case
 */
record CaseLine(CaseRow row, String handler, Optional<Deadline> deadline) {

    private static final int SHORT_ID = 8;

    /** The rows after {@code last}, newest first; reads tables, so never on the FX thread. */
    static List<CaseLine> read(Office office, Words words, CaseQuery query, Optional<CaseLine> last, int limit) {
        Optional<EntryId> after = last.map(line -> line.row().file().opened());
        Map<Id, String> names = new HashMap<>();
        List<CaseRow> rows = office.cases().page(query, after, limit).rows();
        Map<Id, Deadline> deadlines = office.cases()
                .deadlines(rows.stream().map(row -> row.file().id()).toList());
        return rows.stream()
                .map(row -> new CaseLine(
                        row,
                        names.computeIfAbsent(row.file().handlingNotary(), words::person),
                        Optional.ofNullable(deadlines.get(row.file().id()))))
                .toList();
    }

    Id id() {
        return row.file().id();
    }

    /** What a person calls the case by: the number of its certificate, before there is one the beginning of its id. */
    String number() {
        return row.number().orElseGet(() -> shortId(id()));
    }

    /** The beginning of a case's id, enough to find it again by the search. */
    static String shortId(Id id) {
        return id.value().substring(0, SHORT_ID);
    }
}
