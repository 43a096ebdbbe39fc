package org.sealbook.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealbook.record.EntryId;

/**
 * A large ledger, made once from a seed through the real writer in acts of a thousand entries and kept under {@code target/bench}:
 * {@code mvn -q -Pbench -Dbench=big -Dentries=10000000}. Says how long opening and proofs take.
 */
@Tag("bench-big")
class BigLedgerBench {

    private static final long ENTRIES = Long.getLong("entries", 1_000_000);
    private static final int ACT = 1_000;
    private static final int PROOFS = 2_000;

    @Test
    void openAndProve() throws Exception {
        Path folder = Path.of("target", "bench", "ledger-" + ENTRIES).toAbsolutePath();
        Files.createDirectories(folder);
        build(folder);
        long start = System.nanoTime();
        try (BenchLedger ledger = BenchLedger.open(folder)) {
            System.out.printf("%,d entries opened in %.3f s, -Xmx %,d MB%n", ENTRIES, since(start), heap());
            long blocks = ledger.ledger().blocks();
            long seed = 20_261_122;
            System.out.println("proofs: seed " + seed);
            Random random = new Random(seed);
            tell("first proofs of blocks", ledger, () -> new EntryId(random.nextLong(blocks), random.nextInt(ACT)));
            EntryId warm = new EntryId(blocks / 2, 7);
            tell("proofs within one block", ledger, () -> new EntryId(warm.block(), random.nextInt(ACT)));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("heap in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static void build(Path folder) throws Exception {
        long start = System.nanoTime();
        try (BenchLedger ledger = BenchLedger.open(folder)) {
            long from = ledger.ledger().blocks();
            for (long block = from; block < ENTRIES / ACT; block++) {
                ledger.record(ACT);
                if (block % 1_000 == 999) {
                    System.out.printf("%,d entries after %.0f s%n", (block + 1) * ACT, since(start));
                }
            }
        }
        System.out.printf("built in %.0f s%n", since(start));
    }

    private interface Which {
        EntryId next();
    }

    private static void tell(String what, BenchLedger ledger, Which which) {
        double[] millis = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            EntryId id = which.next();
            long start = System.nanoTime();
            Assertions.assertTrue(ledger.ledger().prove(id).isPresent(), id::toString);
            millis[i] = since(start) * 1_000;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%s: first %.2f ms, median %.3f ms, 99 %% under %.3f ms%n",
                what, first, millis[PROOFS / 2], millis[PROOFS * 99 / 100]);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
