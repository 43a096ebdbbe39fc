package org.sealbook.language;

import org.sealbook.court.Verdict;
import org.sealbook.ledger.AuditReport;

/** What an audit found, in words. Command and screen say it alike. */
public final class AuditWords {

    private final Messages messages;

    public AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What it comes to: sound only where everything was checked. */
    public static Verdict verdict(AuditReport report) {
        if (!report.sound()) {
            return Verdict.NOT_SOUND;
        }
        return report.notChecked().isEmpty() ? Verdict.SOUND : Verdict.CANNOT_TELL;
    }

    /** The whole outcome in one sentence. */
    public String sentence(AuditReport report) {
        return messages.text(
                switch (verdict(report)) {
                    case SOUND -> report.checked().containsKey("auditedBefore") ? "audit.sound-since" : "audit.sound";
                    case NOT_SOUND -> "audit.not-sound";
                    case CANNOT_TELL -> "audit.cannot-tell";
                },
                report.entries(),
                report.blocks(),
                report.faults().size());
    }

    /** What was checked, by the code of the report. */
    public String checked(String code) {
        return messages.term("checked", code);
    }
}
