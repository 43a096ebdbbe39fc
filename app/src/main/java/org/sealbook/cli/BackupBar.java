package org.sealbook.cli;

import org.sealbook.office.BackupProgress;

/** Shows how far a backup has come. Nobody cancels it but by ending the program, after which no backup is there. */
final class BackupBar implements BackupProgress, AutoCloseable {

    private final Output output;
    private ProgressBar bar;

    BackupBar(Output output) {
        this.output = output;
        this.bar = bar(0);
    }

    @Override
    public void total(long bytes) {
        bar = bar(bytes);
    }

    @Override
    public void advanced(long bytes) {
        bar.advance(bytes);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        bar.close();
    }

    private ProgressBar bar(long bytes) {
        return output.progress(output.messages().text("backup.progress"), bytes);
    }
}
