package org.sealbook.ledger;

/** The tables can't be opened or read. The journal still holds the record. */
public final class DamagedStoreException extends Exception {

    private static final long serialVersionUID = 1;

    public DamagedStoreException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }
}
