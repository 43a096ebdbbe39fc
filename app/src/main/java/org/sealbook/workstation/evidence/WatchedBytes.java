package org.sealbook.workstation.evidence;

import java.time.Duration;
import java.time.Instant;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.workstation.frame.Formats;
import org.sealbook.workstation.work.LongTask;

/** Passes on how far a desk has come to who watches a task: bytes, rate and time left. Used on the task's thread. */
final class WatchedBytes implements IntakeProgress {

    private final Formats formats;
    private final LongTask.Watch watch;
    private final Instant since;
    private long total;
    private long done;

    WatchedBytes(Formats formats, LongTask.Watch watch) {
        this.formats = formats;
        this.watch = watch;
        this.since = formats.now();
    }

    @Override
    public void total(int files, long bytes) {
        total = bytes;
        tell();
    }

    @Override
    public void advanced(long bytes) {
        done += bytes;
        tell();
    }

    @Override
    public boolean cancelled() {
        return watch.isCancelled();
    }

    private void tell() {
        watch.progress(done, total);
        String moved = formats.size(done) + " / " + formats.size(total);
        String rate = formats.rate(done, total, Duration.between(since, formats.now()));
        watch.says(rate.isEmpty() ? moved : moved + " · " + rate);
    }
}
