package org.sealbook.tlog;

import java.io.Serial;

/** A proof or signature does not prove what it claims; the message names the claim and, where there are two values, both. */
public final class ProofException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public ProofException(String message) {
        super(message);
    }

    public ProofException(String what, Object expected, Object actual) {
        super(what + ": expected " + expected + ", actual " + actual);
    }
}
