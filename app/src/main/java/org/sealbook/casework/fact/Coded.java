package org.sealbook.casework.fact;

/** A value that stands in facts and tables under a stable code, whatever its name in the program becomes. */
public interface Coded {

    /** The stable code: lower-case ASCII letters, digits and hyphens. */
    String code();
}
