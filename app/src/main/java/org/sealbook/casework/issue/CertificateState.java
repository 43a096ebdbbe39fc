package org.sealbook.casework.issue;

import java.util.EnumSet;
import java.util.Set;
import org.sealbook.casework.fact.Coded;

/** Where a certificate stands, with what it may become beside it. */
public enum CertificateState implements Coded {
    /** 已拟稿: written, perhaps written anew. */
    DRAFT("draft"),
    /** 已审批: this content may be issued. */
    APPROVED("approved"),
    /** 已定号: has its number and waits for its signed file. */
    DECIDED("decided"),
    /** 已出证. */
    ISSUED("issued"),
    /** 已补正: in force together with its correction certificate. */
    CORRECTED("corrected"),
    /** 已收回: another one is issued in its place. */
    TAKEN_BACK("taken-back"),
    /** 已撤销: void from the start. */
    REVOKED("revoked");

    private final String code;

    CertificateState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The states that a certificate in this state may come to. A decided one whose number is voided is approved again. */
    public Set<CertificateState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(DRAFT, APPROVED);
            case APPROVED -> EnumSet.of(DRAFT, DECIDED);
            case DECIDED -> EnumSet.of(APPROVED, ISSUED);
            case ISSUED, CORRECTED -> EnumSet.of(CORRECTED, TAKEN_BACK, REVOKED);
            case TAKEN_BACK, REVOKED -> EnumSet.noneOf(CertificateState.class);
        };
    }

    /** Whether it was issued, whatever became of it since. */
    public boolean isIssued() {
        return switch (this) {
            case ISSUED, CORRECTED, TAKEN_BACK, REVOKED -> true;
            case DRAFT, APPROVED, DECIDED -> false;
        };
    }

    /** Whether somebody may still rely on it. */
    public boolean isInForce() {
        return this == ISSUED || this == CORRECTED;
    }
}
