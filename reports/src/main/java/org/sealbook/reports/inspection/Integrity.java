package org.sealbook.reports.inspection;

/** What one signature says about the file as it is now; never whose signature it is, which is {@link Trust}. */
public enum Integrity {
    /** The signed bytes are as signed, and nothing was added since but what the signature allows. */
    INTACT,
    /** The signed bytes are as signed, but something was added that may change what the file shows or means. */
    CHANGED_AFTER_SIGNING,
    /** The signature does not fit the bytes it names, or proves nothing in the form it has. */
    BROKEN
}
