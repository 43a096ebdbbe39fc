package org.sealbook.workstation.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.sealbook.office.BackupDesk;
import org.sealbook.office.BackupProgress;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** Makes a backup while the office works: where, how far, what became of it. It goes on when the screen is left. */
final class BackUp {

    private final Tools tools;
    private final Office office;
    private Optional<LongTask<BackupDesk.Made>> running = Optional.empty();

    BackUp(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
    }

    /** Asks where, and begins; one at a time. */
    void begin() {
        if (running.isEmpty()) {
            String name = office.identity().origin().office() + "-backup-"
                    + tools.formats().now().toString().substring(0, 10);
            tools.files().save(tools.text("ledger-screen.back-up.where"), name).ifPresent(this::begin);
        }
    }

    private void begin(Path out) {
        running = Optional.of(tools.tasks()
                .start(
                        tools.text("ledger-screen.back-up.busy"),
                        watch -> office.backups().create(out, new Watched(tools, watch)),
                        new RunningTasks.Ending<>(
                                made -> {
                                    running = Optional.empty();
                                    tools.notices()
                                            .say(
                                                    Tone.GOOD,
                                                    tools.text(
                                                            "ledger-screen.back-up.done",
                                                            made.folder(),
                                                            tools.formats().count(made.blocks()),
                                                            tools.formats().size(made.bytes())));
                                },
                                failure -> {
                                    running = Optional.empty();
                                    tools.tell(failure);
                                },
                                () -> {
                                    running = Optional.empty();
                                    tools.notices().say(Tone.CALM, tools.text("ledger-screen.back-up.cancelled"));
                                })));
    }

    /** Tells the task what the backup tells, and the backup whether somebody asked it to stop. */
    private static final class Watched implements BackupProgress {

        private final Tools tools;
        private final LongTask.Watch watch;
        private long done;
        private long total;

        Watched(Tools tools, LongTask.Watch watch) {
            this.tools = tools;
            this.watch = watch;
        }

        @Override
        public void total(long bytes) {
            total = bytes;
        }

        @Override
        public void advanced(long bytes) {
            done += bytes;
            watch.progress(done, total);
            watch.says(tools.text(
                    "ledger-screen.back-up.far",
                    tools.formats().size(done),
                    tools.formats().size(total)));
        }

        @Override
        public boolean cancelled() {
            return watch.isCancelled();
        }
    }
}
