package org.sealbook.court;

import org.sealbook.reports.inspection.Integrity;
import org.sealbook.reports.inspection.SignatureReport;
import org.sealbook.reports.inspection.Trust;

/** A signature in a PDF: whether it is whole and whether its maker is trusted are two answers. */
public record JudgedSignature(SignatureReport signature, Trust trust) {

    public String signer() {
        return signature.signer();
    }

    public String level() {
        return signature.level();
    }

    /** As programs read it. */
    public String integrityLabel() {
        return switch (signature.integrity()) {
            case Integrity.INTACT -> "intact";
            case Integrity.CHANGED_AFTER_SIGNING -> "changed after signing";
            case Integrity.BROKEN -> "broken";
        };
    }

    /** As programs read it. */
    public String trustLabel() {
        return switch (trust) {
            case Trust.TRUSTED -> "trusted";
            case Trust.UNKNOWN_SIGNER -> "unknown signer";
            case Trust.REVOKED -> "revoked";
            case Trust.EXPIRED -> "expired";
        };
    }
}
