package org.sealbook.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger does not write any more. Whether the command that met this was recorded is unknown until the ledger is opened
 * again; then the same command id answers its receipt, or records it.
 */
public final class LedgerStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LedgerStoppedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
