package org.sealbook.workstation.ledger;

import java.util.Locale;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.work.LongTask;

/** Tells the task what the audit tells, and the audit whether somebody asked it to stop. */
record AuditWatch(Tools tools, LongTask.Watch watch) implements AuditProgress {

    @Override
    public void reached(Step step, long done, long total) {
        watch.progress(done, total);
        String what = tools.messages().term("audit-step", step.name().toLowerCase(Locale.ROOT));
        boolean bytes = step == Step.FILES;
        String far = bytes ? tools.formats().size(done) : tools.formats().count(done);
        watch.says(
                total > 0
                        ? tools.text(
                                "ledger-screen.audit.of",
                                what,
                                far,
                                tools.formats().count(total))
                        : tools.text("ledger-screen.audit.so-far", what, far));
    }

    @Override
    public boolean cancelled() {
        return watch.isCancelled();
    }
}
