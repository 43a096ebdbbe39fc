package org.sealbook.casework.issue;

import java.util.Optional;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.procedure.CaseStep;

/** What a re-examination comes to (复查处理). */
public enum Reexamination implements Coded {
    /** 维持. */
    UPHELD("upheld", CaseStep.UPHOLD),
    /** 收回更正重发. */
    REISSUED("reissued", CaseStep.REISSUE, CertificateState.TAKEN_BACK),
    /** 补正. */
    CORRECTED("corrected", CaseStep.CORRECT, CertificateState.CORRECTED),
    /** 撤销, with a notice to everybody. */
    REVOKED("revoked", CaseStep.REVOKE, CertificateState.REVOKED);

    private final String code;
    private final CaseStep step;
    private final Optional<CertificateState> certificate;

    Reexamination(String code, CaseStep step) {
        this.code = code;
        this.step = step;
        this.certificate = Optional.empty();
    }

    Reexamination(String code, CaseStep step, CertificateState certificate) {
        this.code = code;
        this.step = step;
        this.certificate = Optional.of(certificate);
    }

    @Override
    public String code() {
        return code;
    }

    /** The step that the case takes with it. */
    public CaseStep step() {
        return step;
    }

    /** What the certificate becomes; empty when it stays what it was. */
    public Optional<CertificateState> certificate() {
        return certificate;
    }

    /** Whether another certificate is to follow the one that was re-examined. */
    public boolean asksForAnother() {
        return this == REISSUED || this == CORRECTED;
    }
}
