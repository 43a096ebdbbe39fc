package org.sealbook.casework.custody;

import org.sealbook.casework.fact.Coded;

/** What is said with an event of custody. */
public enum CustodyDetail implements Coded {
    /** Why. */
    REASON("reason"),
    /** Where it lies from now on: shelf, box. */
    PLACE("place"),
    /** From whom it came, or to whom it goes. */
    WHOM("whom"),
    /** The number of the seal. */
    SEAL("seal"),
    /** The last day of a loan. */
    DUE("due");

    private final String code;

    CustodyDetail(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
