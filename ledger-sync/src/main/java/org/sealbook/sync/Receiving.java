package org.sealbook.sync;

import java.util.function.Consumer;

/** An intake whose every step is done on the sync thread. */
final class Receiving implements Intake {

    private final Books books;
    private final Acceptance acceptance;
    private final Book from;
    private final SyncThread thread;
    private final Consumer<IntakeReport> ended;
    private IntakeReport report = IntakeReport.NOTHING;
    private boolean greeted;
    private boolean closed;

    /** @param ended is told once what the intake brought, on the calling thread */
    Receiving(Books books, Acceptance acceptance, Book from, SyncThread thread, Consumer<IntakeReport> ended) {
        this.books = books;
        this.acceptance = acceptance;
        this.from = from;
        this.thread = thread;
        this.ended = ended;
    }

    @Override
    public void vector(byte[] theirs) throws SyncFaultException {
        if (greeted) {
            throw new SyncFaultException("sync.bad-vector", "a second vector");
        }
        report = report.plus(thread.call(() -> {
            Vector vector = books.read(theirs);
            from.meet();
            books.catchUpOwn();
            return acceptance.take(vector);
        }));
        greeted = true;
    }

    @Override
    public void item(byte[] item) throws SyncFaultException {
        requireGreeted();
        report = report.plus(thread.call(() -> acceptance.take(item)));
    }

    @Override
    public IntakeReport end() throws SyncFaultException {
        requireGreeted();
        close();
        return report;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        int cosigned = thread.ask(books::settle);
        report = report.plus(new IntakeReport(0, 0, cosigned, 0));
        ended.accept(report);
    }

    private void requireGreeted() throws SyncFaultException {
        if (!greeted) {
            throw new SyncFaultException("sync.bad-vector", "no vector before the first item");
        }
    }
}
