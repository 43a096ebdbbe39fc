package org.sealbook.ledger;

/** Something of the record is not as it was written: a row, a journal record, a key's answer. */
public final class DamagedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DamagedRecordException(String message) {
        super(message);
    }

    public DamagedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
