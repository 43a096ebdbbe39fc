package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;

class AuditBesideWriterTest {

    private static final int AUDITS = 12;

    @TempDir
    Path folder;

    @Test
    void findsNoFaultWhileTheWriterWorksAndNamesARowThatWasChangedMeanwhile() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (TestLedger office = TestLedger.open(folder);
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            office.record("the first");
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                working.add(writers.submit(() -> {
                    for (int n = 0; !enough.get(); n++) {
                        office.record("note " + n, "another " + n);
                    }
                }));
            }
            long before = office.ledger.blocks();
            try {
                for (int i = 0; i < AUDITS; i++) {
                    assertEquals(List.of(), office.audited().faults());
                }
                try (Connection sql = TestLedger.connection(folder);
                        Statement statement = sql.createStatement()) {
                    assertEquals(
                            1,
                            statement.executeUpdate(
                                    "update test_note set label = 'changed' where block = 0 and position = 0"));
                }
                assertEquals(
                        List.of("projection-cell table test_note 0 0 column label"),
                        office.audited().faults().stream()
                                .map(fault -> fault.kind() + " " + fault.where())
                                .toList());
            } finally {
                enough.set(true);
                for (Future<?> each : working) {
                    each.get();
                }
            }
            assertTrue(office.ledger.blocks() > before + AUDITS, "the writer worked all the time");
        }
    }

    @Test
    void comparesLongTablesRowByRow() throws Exception {
        try (TestLedger office = TestLedger.open(folder);
                Connection sql = TestLedger.connection(folder);
                Statement statement = sql.createStatement()) {
            for (int block = 0; block < 5; block++) {
                office.record(IntStream.range(0, 256 + block % 2)
                        .mapToObj(n -> "note " + n)
                        .toArray(String[]::new));
            }
            AuditReport sound = office.audited();
            assertEquals(List.of(), sound.faults());
            assertEquals(5 * 256 + 2, sound.checked().get("projectionRows"));
            statement.executeUpdate("delete from test_note where block = 1 and position = 256");
            statement.executeUpdate("update test_note set position = 999 where block = 4 and position = 255");
            statement.executeUpdate("delete from test_note where block = 0 and position = 0");
            assertEquals(
                    Set.of(
                            "projection-row-missing table test_note 0 0",
                            "projection-row-missing table test_note 1 256",
                            "projection-row-missing table test_note 4 255",
                            "projection-row-stray table test_note 4 999"),
                    Set.copyOf(office.audited().faults().stream()
                            .map(fault -> fault.kind() + " " + fault.where())
                            .toList()));
        }
    }

    @Test
    void endsAtEachStepWhenAskedTo() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
            Set<AuditProgress.Step> steps =
                    EnumSet.of(AuditProgress.Step.JOURNAL, AuditProgress.Step.TABLES, AuditProgress.Step.PROJECTIONS);
            for (AuditProgress.Step step : steps) {
                assertThrows(CancellationException.class, () -> office.ledger.audit(endingAfter(step)));
            }
            assertTrue(office.audited().sound());
            office.record("three");
        }
    }

    /** Asks to stop as soon as the step has begun. */
    private static AuditProgress endingAfter(AuditProgress.Step last) {
        return new AuditProgress() {
            private boolean begun;

            @Override
            public void reached(Step step, long done, long total) {
                begun |= step == last;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
    }
}
