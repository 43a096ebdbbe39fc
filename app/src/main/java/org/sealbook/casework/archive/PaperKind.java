package org.sealbook.casework.archive;

import org.sealbook.casework.fact.Coded;

/** What lies in a file. */
public enum PaperKind implements Coded {
    /** A certificate of the case: its manuscript and the 正本 that stays. */
    CERTIFICATE("certificate"),
    /** A piece of evidence, or what stands for it. */
    EVIDENCE("evidence"),
    /** A document of the case: a slip, a notice, a record. */
    DOCUMENT("document"),
    /** Any other paper, by a title. */
    PAPER("paper");

    private final String code;

    PaperKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
