package org.sealbook.court;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings in the order in which the checks ran. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void passed(Check check, String subject, String reason, Object... arguments) {
        findings.add(new Finding(check, subject, Result.PASSED, Sentence.of(reason, arguments)));
    }

    void failed(Check check, String subject, String reason, Object... arguments) {
        findings.add(new Finding(check, subject, Result.FAILED, Sentence.of(reason, arguments)));
    }

    void notChecked(Check check, String subject, String reason, Object... arguments) {
        findings.add(new Finding(check, subject, Result.NOT_CHECKED, Sentence.of(reason, arguments)));
    }

    List<Finding> list() {
        return List.copyOf(findings);
    }
}
