package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sealbook.court.Finding;
import org.sealbook.court.JudgedSignature;
import org.sealbook.court.Maturity;
import org.sealbook.court.VerificationReport;
import org.sealbook.language.VerdictWords;

/** Tells a verification's outcome: to a person line by line, to a program as the agreed JSON. */
final class VerdictOutput {

    private final Output output;
    private final VerdictWords words;

    VerdictOutput(Output output) {
        this.output = output;
        this.words = new VerdictWords(output.messages());
    }

    /** Gives the answer and its exit code. */
    int give(VerificationReport report) {
        output.answer(json(report));
        tell(report);
        return switch (report.verdict()) {
            case SOUND -> Exit.DONE.code();
            case NOT_SOUND -> Exit.NOT_SOUND.code();
            case CANNOT_TELL -> Exit.CANNOT_TELL.code();
        };
    }

    private void tell(VerificationReport report) {
        words.lines(report).forEach(output::print);
    }

    private Map<String, Object> json(VerificationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", report.verdict().label());
        json.put("findings", report.findings().stream().map(this::json).toList());
        json.put(
                "signatures",
                report.signatures().stream().map(VerdictOutput::json).toList());
        json.put("maturity", report.maturity().map(VerdictOutput::json).orElse(Map.of()));
        json.put("notProven", report.notProven().stream().map(words::text).toList());
        return json;
    }

    private Map<String, Object> json(Finding finding) {
        return Map.of(
                "check", finding.check().label(),
                "subject", finding.subject(),
                "result", finding.result().label(),
                "reason", words.text(finding.reason()));
    }

    private static Map<String, Object> json(JudgedSignature signature) {
        return Map.of(
                "signer", signature.signer(),
                "integrity", signature.integrityLabel(),
                "trust", signature.trustLabel(),
                "level", signature.level());
    }

    private static Map<String, Object> json(Maturity maturity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", maturity.state());
        json.put("cosigned", maturity.cosigned());
        json.put("of", maturity.of());
        json.put("quorum", maturity.quorum());
        maturity.notBefore().ifPresent(time -> json.put("notBefore", time.toString()));
        maturity.notAfter().ifPresent(time -> json.put("notAfter", time.toString()));
        return json;
    }
}
