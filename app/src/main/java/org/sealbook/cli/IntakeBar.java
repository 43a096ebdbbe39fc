package org.sealbook.cli;

import java.util.List;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;

/** Shows how far reading evidence has come. Nobody cancels it but by ending the program, after which nothing is on record. */
final class IntakeBar implements IntakeProgress, AutoCloseable {

    private final Output output;
    private ProgressBar bar;

    IntakeBar(Output output) {
        this.output = output;
        this.bar = bar(0, 0);
    }

    @Override
    public void total(int files, long bytes) {
        bar = bar(files, bytes);
    }

    /** As {@link #total(int, long)}, of evidence that is read again. */
    void total(List<EvidenceRow> rows) {
        total(rows.size(), rows.stream().mapToLong(EvidenceRow::size).sum());
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

    private ProgressBar bar(int files, long bytes) {
        return output.progress(output.messages().text("evidence.progress", files), bytes);
    }
}
