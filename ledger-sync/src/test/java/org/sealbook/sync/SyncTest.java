package org.sealbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.SignedNote;

/** Two and three offices exchange, with nothing in the way. */
class SyncTest {

    private final SyncTown town = new SyncTown(3);
    private final List<SyncLog> logs = IntStream.range(0, 3).mapToObj(town::log).toList();

    @TempDir
    Path folder;

    private Sync open(int office) throws Exception {
        return town.open(office, logs.get(office), folder);
    }

    private List<IntakeReport> exchange(Sync a, int callerOffice, Sync b, int calleeOffice) throws Exception {
        return SyncExchange.exchange(a, town.origin(callerOffice), b, town.origin(calleeOffice));
    }

    private MemberStatus of(Sync sync, int office) {
        return sync.status().others().stream()
                .filter(member -> member.origin().equals(town.origin(office)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exchangesUntilBothHoldTheSame() throws Exception {
        logs.get(0).grow(1000).grow(List.of("later x", "later y")).grow(3);
        logs.get(1).grow(7);
        try (Sync a = open(0);
                Sync b = open(1)) {
            exchange(a, 0, b, 1);

            assertEquals(1004, of(b, 0).held());
            assertEquals(7, of(a, 1).held());
            assertEquals(State.CURRENT, of(a, 1).state());
            assertEquals(State.NEVER_MET, of(a, 2).state());
            assertEquals(0, of(b, 0).lag());
        }
    }

    @Test
    void cosignsWhatItHolds() throws Exception {
        logs.get(0).grow(5);
        logs.get(1).grow(2);
        try (Sync a = open(0);
                Sync b = open(1)) {
            exchange(a, 0, b, 1);

            assertEquals(5, of(b, 0).weCosigned());
            assertEquals(5, of(a, 1).cosignedUs().orElseThrow().size());
            assertEquals(2, of(b, 0).cosignedUs().orElseThrow().size());
        }
    }

    @Test
    void needsOneRequestInSteadyState() throws Exception {
        logs.get(0).grow(5);
        try (Sync a = open(0);
                Sync b = open(1)) {
            exchange(a, 0, b, 1);
            byte[] known = b.vector();
            logs.get(0).grow(1);

            IntakeReport there = SyncExchange.takeIn(b, town.origin(0), SyncExchange.message(a, known));
            IntakeReport back = SyncExchange.takeIn(a, town.origin(1), SyncExchange.message(b, a.vector()));

            assertEquals(1, there.headers());
            assertEquals(6, of(a, 1).cosignedUs().orElseThrow().size());
            assertEquals(new IntakeReport(0, 0, 1, 0), back);
        }
    }

    @Test
    void saysNothingWhenNothingIsNew() throws Exception {
        logs.get(0).grow(500);
        try (Sync a = open(0);
                Sync b = open(1)) {
            exchange(a, 0, b, 1);

            List<IntakeReport> again = exchange(a, 0, b, 1);

            assertEquals(List.of(IntakeReport.NOTHING), again);
            assertTrue(SyncExchange.message(b, a.vector()).items().isEmpty());
        }
    }

    @Test
    void relaysThirdOfficesHeadersAndCosignatures() throws Exception {
        logs.get(0).grow(900);
        try (Sync a = open(0);
                Sync b = open(1);
                Sync c = open(2)) {
            exchange(a, 0, b, 1);
            exchange(c, 2, b, 1);
            exchange(b, 1, a, 0);

            assertEquals(900, of(c, 0).held());
            assertEquals(900, of(c, 0).weCosigned());
            assertEquals(
                    List.of(town.origin(1), town.origin(2)),
                    a.seenBy(0).stream().map(SeenBy::cosigner).toList());
        }
    }

    @Test
    void whatWasTakenInSurvives() throws Exception {
        logs.get(0).grow(450);
        try (Sync a = open(0);
                Sync b = open(1)) {
            exchange(a, 0, b, 1);
        }
        try (Sync a = open(0);
                Sync b = open(1)) {
            assertEquals(450, of(b, 0).held());
            assertEquals(450, of(b, 0).weCosigned());
            assertEquals(450, of(a, 1).cosignedUs().orElseThrow().size());
            assertTrue(SyncExchange.message(a, b.vector()).items().isEmpty());
        }
    }

    @Test
    void ownHeadCarriesTheCosignaturesHeld() throws Exception {
        logs.get(0).grow(3);
        try (Sync a = open(0);
                Sync b = open(1);
                Sync c = open(2)) {
            exchange(b, 1, a, 0);
            logs.get(0).grow(2);
            exchange(b, 1, a, 0);
            exchange(c, 2, a, 0);

            SignedNote early = a.ownHeadCovering(0);
            SignedNote newest = a.ownHeadCovering(4);

            assertEquals(5, Checkpoint.parse(early.text()).size());
            assertEquals(early, newest);
            newest.verify(town.member(0).logKey());
            Cosignature.verify(newest, town.member(1).cosignerKey());
            Cosignature.verify(newest, town.member(2).cosignerKey());
            assertEquals(3, a.seenBy(2).getFirst().size());
            assertEquals(5, a.seenBy(3).getFirst().size());
            assertThrows(IllegalArgumentException.class, () -> a.ownHeadCovering(5));
        }
    }

    @Test
    void anUncosignedHeadIsTheNewest() throws Exception {
        logs.get(0).grow(3);
        try (Sync a = open(0)) {
            assertEquals(logs.get(0).head(3), a.ownHeadCovering(1));
            assertEquals(List.of(), a.seenBy(1));
        }
    }

    @Test
    void tellsOfChangesAndOnlyOfChanges() throws Exception {
        logs.get(0).grow(3);
        try (Sync a = open(0);
                Sync b = open(1)) {
            AtomicInteger told = new AtomicInteger();
            a.onChange(() -> {
                a.status();
                told.incrementAndGet();
            });
            exchange(a, 0, b, 1);
            int after = told.get();
            exchange(a, 0, b, 1);

            assertTrue(after > 0);
            assertEquals(after, told.get());
            a.ownLogGrew();
            assertEquals(after + 1, told.get());
        }
    }

    @Test
    void anInterruptedCallerDoesNotHurtTheOthers() throws Exception {
        logs.get(0).grow(3);
        try (Sync a = open(0);
                Sync b = open(1)) {
            Thread.currentThread().interrupt();
            exchange(a, 0, b, 1);

            assertTrue(Thread.interrupted());
            assertEquals(3, of(b, 0).held());
            assertEquals(Optional.empty(), b.status().stopped());
        }
    }

    @Test
    void anOwnLogThatIsNotWhatItsHeadsSayStopsSync() throws Exception {
        logs.get(0).grow(3);
        SyncLog other = town.log(0).rewritten(0, 99).grow(3);
        OwnLog mixed = new OwnLog() {
            @Override
            public long blocks() {
                return 3;
            }

            @Override
            public void told(long size, Map<Origin, Long> cosigned) {}

            @Override
            public Map<Origin, Long> cosignedBefore() {
                return Map.of();
            }

            @Override
            public void read(long from, long until, Reader reader) {
                other.read(
                        from,
                        until,
                        (header, _) -> reader.block(header, logs.get(0).head(3)));
            }
        };
        assertThrows(SyncStoppedException.class, () -> town.open(0, mixed, folder));
    }
}
