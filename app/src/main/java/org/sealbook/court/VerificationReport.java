package org.sealbook.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param findings in the order in which the checks ran
 * @param signatures of all PDF files
 * @param maturity the least one, where a trust list says who could have cosigned
 */
public record VerificationReport(
        List<Finding> findings, List<JudgedSignature> signatures, Optional<Maturity> maturity) {

    public VerificationReport {
        findings = List.copyOf(findings);
        signatures = List.copyOf(signatures);
    }

    public Verdict verdict() {
        return Verdict.of(findings);
    }

    /** What even a sound verdict leaves open. */
    public List<Sentence> notProven() {
        List<Sentence> open = new ArrayList<>();
        open.add(Sentence.of("not-proven.before-recording"));
        open.add(Sentence.of("not-proven.event-time"));
        if (maturity.flatMap(Maturity::notBefore).isEmpty()) {
            open.add(Sentence.of("not-proven.not-before"));
        }
        open.add(Sentence.of("not-proven.later"));
        if (findings.stream()
                .noneMatch(finding -> finding.check() == Check.LOG_KEY && finding.result() == Result.PASSED)) {
            open.add(Sentence.of("not-proven.key-owner"));
        }
        if (maturity.isEmpty() || maturity.get().cosigned() == 0) {
            open.add(Sentence.of("not-proven.seen-by-others"));
        }
        return open;
    }
}
