package org.sealbook.reports.inspection;

/** An incremental update is not written as strictly as it must be for its content to be beyond doubt. */
final class MalformedUpdateException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedUpdateException(String what, int offset) {
        super(what + " at offset " + offset);
    }
}
