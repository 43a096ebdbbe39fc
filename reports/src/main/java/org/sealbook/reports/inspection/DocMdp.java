package org.sealbook.reports.inspection;

import java.util.Optional;

/** What a certification allows afterwards (ISO 32000-2 table 257); validation data and document timestamps are always allowed. */
public enum DocMdp {
    /** P=1: nothing. */
    NO_CHANGES(1),
    /** P=2: filling in forms and signing. */
    FORMS_AND_SIGNATURES(2),
    /** P=3: also annotations. */
    ANNOTATIONS(3);

    private final int p;

    DocMdp(int p) {
        this.p = p;
    }

    /** The number in the file. */
    public int p() {
        return p;
    }

    static Optional<DocMdp> of(long p) {
        for (DocMdp permission : values()) {
            if (permission.p == p) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }
}
