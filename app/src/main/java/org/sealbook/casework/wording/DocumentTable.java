package org.sealbook.casework.wording;

import org.sealbook.casework.fact.Coded;

/** A table that a document fills from the case. */
public enum DocumentTable implements Coded {
    /** What the applicant brings, by the matter. */
    MATERIALS("materials"),
    /** What was charged, and what it comes to. */
    FEES("fees"),
    /** The evidence with its digests. */
    EVIDENCE("evidence"),
    /** The issued certificates. */
    CERTIFICATES("certificates"),
    /** The papers in the file, with their pages. */
    CATALOGUE("catalogue");

    private final String code;

    DocumentTable(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
