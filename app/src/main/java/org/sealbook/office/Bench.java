package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/** Measures the ledger on this machine, each figure beside a yardstick of the same minute. Works in an empty folder. */
public final class Bench {

    private static final int RUNS = 3;
    private static final int CALLERS = 100;
    private static final int ACT = 1_000;
    private static final double MEGA = 1e6;

    private final Path folder;
    private final long millis;

    /** @param millis how long each run lasts at least */
    public Bench(Path folder, long millis) {
        this.folder = folder;
        this.millis = millis;
    }

    /** One measured thing. */
    private interface Run {
        double rate(BenchLedger ledger) throws IOException;
    }

    /** Writing: one entry after the other, a hundred people at once, acts of a thousand entries. */
    public List<Figure> append() throws IOException, LedgerRefusedException, FolderInUseException {
        double single = median(
                "single",
                ledger -> Rate.of(millis, () -> {
                    ledger.record(1);
                    return 1;
                }));
        double small = Yardsticks.forces(folder, 1_500, millis);
        double many = median("callers", this::callers);
        double thousand = median(
                "thousand",
                ledger -> Rate.of(millis, () -> {
                    ledger.record(ACT);
                    return ACT;
                }));
        double large = Yardsticks.forces(folder, 1_000_000, millis) * ACT;
        return List.of(
                new Figure("single", single, "entries/s", "one entry after the other", "force-small", single / small),
                new Figure(
                        "callers", many, "entries/s", CALLERS + " callers of one entry each", "single", many / single),
                new Figure(
                        "thousand",
                        thousand,
                        "entries/s",
                        "acts of " + ACT + " entries",
                        "force-large",
                        thousand / large));
    }

    private double callers(BenchLedger ledger) {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long limit = start + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofPlatform().start(() -> {
                do {
                    ledger.record(1);
                    done.incrementAndGet();
                } while (System.nanoTime() < limit);
            }));
        }
        for (Thread caller : callers) {
            try {
                caller.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the bench was ended", e);
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private double median(String name, Run run) throws IOException, LedgerRefusedException, FolderInUseException {
        double[] rates = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (BenchLedger ledger = BenchLedger.open(folder.resolve(name + i))) {
                ledger.record(1);
                rates[i] = run.rate(ledger);
            }
        }
        return median(rates);
    }

    private static double median(double... rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Verifying so many entries in acts of a thousand: their digests alone, the signatures apart, the journal as an audit reads it, and everything
     * together.
     */
    public List<Figure> audit(int entries) throws IOException, LedgerRefusedException, FolderInUseException {
        try (BenchLedger ledger = BenchLedger.open(folder.resolve("audit"))) {
            for (int i = 0; i < entries; i += ACT) {
                ledger.record(Math.min(ACT, entries - i));
            }
            double[] digests = new double[RUNS];
            double[] journal = new double[RUNS];
            double[] whole = new double[RUNS];
            long bytes = ledger.hashedBytes();
            for (int i = 0; i < RUNS; i++) {
                digests[i] = ledger.digestSeconds();
                journal[i] = seconds(() -> require(ledger.auditJournal().report()));
                whole[i] = seconds(
                        () -> require(ledger.ledger().audit(AuditProgress.NONE).report()));
            }
            double hash = bytes / median(digests) / MEGA;
            double read = bytes / median(journal) / MEGA;
            double sha256 = Yardsticks.sha256(millis) / MEGA;
            double signatures = signatures(ledger);
            return List.of(
                    new Figure("hashes", hash, "MB/s", "digests of " + entries + " entries", "sha256", hash / sha256),
                    new Figure("journal", read, "MB/s", entries + " entries of the journal", "sha256", read / sha256),
                    new Figure("signatures", signatures, "/s", "signatures over heads, one thread", "none", 1),
                    new Figure(
                            "whole",
                            entries / median(whole),
                            "entries/s",
                            "journal and tables against each other",
                            "none",
                            1));
        }
    }

    private double signatures(BenchLedger ledger) throws IOException {
        SignedNote head = ledger.ledger().head().orElseThrow();
        VerifierKey key = ledger.logKey();
        return Rate.of(millis, () -> head.isSignedBy(key) ? 1 : 0);
    }

    private interface Checked {
        void run() throws IOException;
    }

    private static double seconds(Checked work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void require(AuditReport report) {
        if (!report.sound()) {
            throw new IllegalStateException("the bench's own ledger is not sound: " + report.faults());
        }
    }
}
