package org.sealbook.casework.fees;

import java.util.List;

/** The fees of a case: every line, and what they come to. */
public record FeeSlip(List<FeeRow> rows, FeeBalance balance) {

    public FeeSlip {
        rows = List.copyOf(rows);
    }

    /** R17: whether anything was charged yet; before a certificate is issued, something should be. */
    public boolean exists() {
        return rows.stream().anyMatch(row -> row.kind() == FeeKind.CHARGED);
    }
}
