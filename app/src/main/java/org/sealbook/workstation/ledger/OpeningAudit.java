package org.sealbook.workstation.ledger;

import java.util.Optional;
import org.sealbook.language.AuditWords;
import org.sealbook.language.Messages;
import org.sealbook.office.LedgerDesk;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.RunningTasks;

/**
 * The audit that begins by itself when an office was opened: of what came after the last sound one, in the background, and it may be stopped. Only faults
 * are called out; the list of blocks says how it ended.
 */
public final class OpeningAudit {

    private OpeningAudit() {}

    /** Begins it. */
    public static void begin(Tools tools, LedgerDesk desk) {
        var _ = tools.tasks()
                .start(
                        tools.text("ledger-screen.opening-audit"),
                        watch -> desk.auditSinceLast(new AuditWatch(tools, watch)),
                        new RunningTasks.Ending<>(
                                report -> {
                                    if (!report.sound()) {
                                        tools.notices()
                                                .say(Tone.BAD, new AuditWords(tools.messages()).sentence(report));
                                    }
                                },
                                tools::tell,
                                () -> {}));
    }

    /** How far the ledger was checked since it was opened; never as if an audit had run that has not. */
    static String line(Tools tools, Optional<LedgerDesk.Audited> last) {
        Messages messages = tools.messages();
        return last.map(audited -> messages.text(
                        "ledger-screen.audited",
                        tools.formats().exact(audited.time()),
                        new AuditWords(messages).sentence(audited.report())))
                .orElseGet(() -> messages.text("ledger-screen.audited.none"));
    }
}
