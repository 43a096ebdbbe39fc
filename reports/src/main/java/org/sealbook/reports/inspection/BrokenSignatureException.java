package org.sealbook.reports.inspection;

/** A signature proves nothing; the reason says why. */
final class BrokenSignatureException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    BrokenSignatureException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
