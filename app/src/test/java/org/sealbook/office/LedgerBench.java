package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.ledger.Block;

/** The ledger beside SQLite that keeps the same rows as durably: {@code mvn -q -Pbench -Dbench=ledger}. Medians, run by turns. */
@Tag("bench-ledger")
class LedgerBench {

    private static final int RUNS = 5;
    private static final long MILLIS = Long.getLong("sealbook.bench.millis", 4_000);

    @TempDir
    Path folder;

    @Test
    void appendBesideSqlite() throws Exception {
        for (int act : List.of(1, 1_000)) {
            double[] ours = new double[RUNS];
            double[] theirs = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                Path place = folder.resolve(act + "-" + run);
                try (BenchLedger ledger = BenchLedger.open(place)) {
                    Rate.of(MILLIS / 2, () -> record(ledger, act));
                    ours[run] = Rate.of(MILLIS, () -> record(ledger, act));
                    theirs[run] = sqlite(ledger, place.resolve("sqlite.db"), act);
                }
            }
            tell("acts of " + act, ours, theirs);
        }
        new Bench(folder, MILLIS).append().forEach(System.out::println);
        new Bench(folder, MILLIS).audit(100_000).forEach(System.out::println);
        OptionalDouble git = GitRecord.fsck(folder, 50_000);
        System.out.println(
                git.isPresent()
                        ? String.format(Locale.ROOT, "git fsck: %.0f records/s", git.getAsDouble())
                        : "git: not measured");
        System.out.println("hypercore: not measured");
    }

    private static long record(BenchLedger ledger, int act) {
        ledger.record(act);
        return act;
    }

    /** The ledger's own blocks, row by row, again and again under new numbers. */
    private static double sqlite(BenchLedger ledger, Path file, int act) throws IOException, SQLException {
        List<Block> blocks = ledger.ledger().blocks(1, Math.min(ledger.ledger().blocks(), 1 + 2_000 / act));
        try (SqliteRecord sqlite = new SqliteRecord(file)) {
            Rate.Work one = () -> {
                for (Block block : blocks) {
                    sqlite.write(block);
                }
                return (long) blocks.size() * act;
            };
            Rate.of(MILLIS / 2, one);
            return Rate.of(MILLIS, one);
        }
    }

    private static void tell(String what, double[] ours, double[] theirs) {
        Arrays.sort(ours);
        Arrays.sort(theirs);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: ledger %.0f entries/s (%.0f to %.0f), SQLite %.0f (%.0f to %.0f), ratio %.2f",
                what,
                ours[RUNS / 2],
                ours[0],
                ours[RUNS - 1],
                theirs[RUNS / 2],
                theirs[0],
                theirs[RUNS - 1],
                ours[RUNS / 2] / theirs[RUNS / 2]));
    }
}
