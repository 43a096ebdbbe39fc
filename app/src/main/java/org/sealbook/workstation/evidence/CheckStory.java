package org.sealbook.workstation.evidence;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.workstation.evidence.Checks.Finding;
import org.sealbook.workstation.evidence.Checks.State;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/**
 * Reads evidence again and compares it with the record: lists what is to be read, reads one after the other, says of each what was found as
 * soon as it is known, and in the end one sentence. Begun on the FX thread.
 */
final class CheckStory {

    private final Tools tools;
    private final EvidenceDesk desk;
    private final Checks checks;

    CheckStory(Tools tools, EvidenceDesk desk, Checks checks) {
        this.tools = tools;
        this.desk = desk;
        this.checks = checks;
    }

    /** What is said in the end. */
    record Said(Tone tone, String sentence) {}

    private record Summary(int checked, int changed, int missing, int unreadable) {

        static final Summary NONE = new Summary(0, 0, 0, 0);

        Summary and(State state) {
            return new Summary(
                    checked + 1,
                    changed + (state == State.CHANGED ? 1 : 0),
                    missing + (state == State.MISSING ? 1 : 0),
                    unreadable + (state == State.UNREADABLE ? 1 : 0));
        }

        boolean isSound() {
            return changed + missing + unreadable == 0;
        }
    }

    /**
     * Begins.
     *
     * @param wanted answers the evidence to check; asked on the task's thread
     */
    LongTask<?> start(Callable<List<EvidenceRow>> wanted, Consumer<Said> said, Consumer<Throwable> failed) {
        // Written on the task's thread, read after it ended.
        Summary[] reached = {Summary.NONE};
        int[] all = {0};
        return tools.tasks()
                .start(
                        tools.text("evidence-screen.checking"),
                        watch -> {
                            List<EvidenceRow> rows = wanted.call();
                            all[0] = rows.size();
                            WatchedBytes progress = new WatchedBytes(tools.formats(), watch);
                            progress.total(
                                    rows.size(),
                                    rows.stream().mapToLong(EvidenceRow::size).sum());
                            for (EvidenceRow row : rows) {
                                watch.stopIfCancelled();
                                Finding finding = Finding.of(
                                        desk.check(row, progress),
                                        tools.formats().now());
                                reached[0] = reached[0].and(finding.state());
                                FxGate.run(() -> checks.found(row.id(), finding));
                            }
                            return reached[0];
                        },
                        new RunningTasks.Ending<>(
                                summary -> said.accept(ended(summary)),
                                failed,
                                () -> said.accept(new Said(
                                        reached[0].isSound() ? Tone.CALM : Tone.BAD,
                                        tools.text("evidence-screen.check-stopped", reached[0].checked(), all[0])))));
    }

    private Said ended(Summary summary) {
        if (summary.checked() == 0) {
            return new Said(Tone.CALM, tools.text("evidence-screen.check-nothing"));
        }
        if (summary.isSound()) {
            return new Said(Tone.GOOD, tools.text("evidence-screen.check-sound", summary.checked()));
        }
        return new Said(
                Tone.BAD,
                tools.text(
                        "evidence-screen.check-not-sound",
                        summary.checked(),
                        summary.changed(),
                        summary.missing(),
                        summary.unreadable()));
    }
}
