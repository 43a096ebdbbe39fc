package org.sealbook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.court.Check;
import org.sealbook.court.Finding;
import org.sealbook.court.Maturity;
import org.sealbook.court.Result;
import org.sealbook.court.Sentence;
import org.sealbook.court.Verdict;
import org.sealbook.court.VerificationReport;

/** What a verification found, in words. Command and screen say it alike. */
public final class VerdictWords {

    private final Messages messages;

    public VerdictWords(Messages messages) {
        this.messages = messages;
    }

    /** The whole outcome in one sentence. */
    public String verdict(Verdict verdict) {
        return messages.text(
                switch (verdict) {
                    case SOUND -> "verdict.sound";
                    case NOT_SOUND -> "verdict.not-sound";
                    case CANNOT_TELL -> "verdict.cannot-tell";
                });
    }

    /** What a check is called. */
    public String check(Check check) {
        return messages.term("check", check.label());
    }

    /** How a check ended, in a word. */
    public String result(Result result) {
        return messages.text(
                switch (result) {
                    case PASSED -> "verdict.result.passed";
                    case FAILED -> "verdict.result.failed";
                    case NOT_CHECKED -> "verdict.result.not-checked";
                });
    }

    public String text(Sentence sentence) {
        return messages.text(sentence.key(), sentence.arguments().toArray());
    }

    /** Who has seen it; empty where nobody could say. */
    public Optional<String> maturity(VerificationReport report) {
        return report.maturity()
                .map(maturity ->
                        messages.text("verdict.maturity", maturity.cosigned(), maturity.of(), maturity.quorum()));
    }

    /** After when it was recorded, as the cosigners' clocks say; empty where nothing shows it. */
    public Optional<String> notBefore(VerificationReport report) {
        return report.maturity()
                .flatMap(Maturity::notBefore)
                .map(time -> messages.text("verdict.not-before", time.toString()));
    }

    /** By when it was recorded, as the cosigners' clocks say; empty where too few of them could. */
    public Optional<String> notAfter(VerificationReport report) {
        return report.maturity()
                .flatMap(Maturity::notAfter)
                .map(time -> messages.text("verdict.not-after", time.toString()));
    }

    /** The title over what even a sound verdict leaves open. */
    public String notProven() {
        return messages.text("verdict.not-proven");
    }

    /** The whole report as plain lines. */
    public List<String> lines(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict(report.verdict()));
        for (Finding finding : report.findings()) {
            lines.add("  " + mark(finding.result()) + " " + finding.subject() + ": " + text(finding.reason()));
        }
        maturity(report).ifPresent(lines::add);
        notBefore(report).ifPresent(lines::add);
        notAfter(report).ifPresent(lines::add);
        lines.add(notProven());
        report.notProven().forEach(open -> lines.add("  · " + text(open)));
        return lines;
    }

    private static String mark(Result result) {
        return switch (result) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case NOT_CHECKED -> "–";
        };
    }
}
