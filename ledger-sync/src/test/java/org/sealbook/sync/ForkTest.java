package org.sealbook.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncExchange.Message;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;

/** Office 0 signs two histories; offices 1 and 2 find out, and office 0 itself where its own past is the other one. */
class ForkTest {

    private final SyncTown town = new SyncTown(4);
    private final SyncLog first = town.log(0).grow(10);

    @TempDir
    Path folder;

    private Sync b;
    private Sync c;

    @BeforeEach
    void open() throws Exception {
        b = town.open(1, town.log(1).grow(1), folder);
        c = town.open(2, town.log(2).grow(1), folder);
    }

    @AfterEach
    void close() throws Exception {
        b.close();
        c.close();
    }

    private void meet(Sync x, int xOffice, Sync y, int yOffice) throws Exception {
        SyncExchange.exchange(x, town.origin(xOffice), y, town.origin(yOffice));
    }

    private static MemberStatus liar(Sync sync) {
        return sync.status().others().getFirst();
    }

    private void requireProven(Sync sync) throws Exception {
        assertEquals(State.DISPUTED, liar(sync).state());
        liar(sync).fork().orElseThrow().verify(town.member(0));
    }

    /** Offices 1 and 2 have met different histories of office 0, each in a folder of its own. */
    private void seeDifferentHistories(SyncLog second) throws Exception {
        try (Sync a = town.open(0, first, folder.resolve("first"))) {
            meet(b, 1, a, 0);
        }
        try (Sync a = town.open(0, second, folder.resolve("second"))) {
            meet(c, 2, a, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "9, 1", "4, 6", "4, 3", "4, 20", "0, 10", "0, 12", "8, 1500", "0, 1"})
    void twoThatSawDifferentHistoriesProveIt(int kept, int more) throws Exception {
        seeDifferentHistories(first.rewritten(kept, 77).grow(more));

        meet(b, 1, c, 2);

        boolean same = kept == 10;
        assertEquals(same ? State.CURRENT : State.DISPUTED, liar(b).state());
        assertEquals(same ? State.CURRENT : State.DISPUTED, liar(c).state());
        if (!same) {
            requireProven(b);
            requireProven(c);
        }
    }

    @Test
    void aLongerLogThatGrewHonestlyIsNoFork() throws Exception {
        seeDifferentHistories(first.rewritten(10, 77).grow(1000));

        meet(b, 1, c, 2);

        assertEquals(State.CURRENT, liar(b).state());
        assertEquals(1010, liar(b).held());
    }

    @Test
    void theFirstSeenStaysAndNothingMoreIsTakenOrCosigned() throws Exception {
        SyncLog second = first.rewritten(4, 77).grow(6);
        seeDifferentHistories(second);
        meet(b, 1, c, 2);
        first.grow(5);
        try (Sync a = town.open(0, first, folder.resolve("first"))) {
            meet(b, 1, a, 0);
        }

        assertEquals(10, liar(b).held());
        assertEquals(10, liar(b).weCosigned());
        ForkProof proof = liar(b).fork().orElseThrow();
        assertEquals(first.head(10), proof.a().head().note());
        assertEquals(second.head(10), proof.b().head().note());
    }

    @Test
    void aProofReachesOneThatNeverMetTheLiarAndComesFirst() throws Exception {
        seeDifferentHistories(first.rewritten(4, 77).grow(6));
        meet(b, 1, c, 2);
        try (Sync d = town.open(3, town.log(3), folder)) {
            Message message = SyncExchange.message(b, d.vector());
            assertEquals(1, message.items().getFirst()[0]);
            SyncExchange.takeIn(d, town.origin(1), message);

            requireProven(d);
            assertEquals(0, liar(d).held());
        }
    }

    @Test
    void aProofSurvives() throws Exception {
        seeDifferentHistories(first.rewritten(4, 77).grow(6));
        meet(b, 1, c, 2);
        Optional<ForkProof> proof = liar(b).fork();
        close();
        open();

        assertEquals(proof, liar(b).fork());
        requireProven(b);
    }

    /** What the demonstration shows: on a copy, an office rewrites its past, and both others have the two heads. */
    @ParameterizedTest
    @CsvSource({"4, 6", "4, 2", "4, 7", "4, 30", "0, 3"})
    void anOfficeThatRewroteItsPastIsFoundByBoth(int kept, int more) throws Exception {
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
            meet(a, 0, c, 2);
        }
        try (Sync a = town.open(0, first.rewritten(kept, 77).grow(more), folder.resolve("copy"))) {
            meet(a, 0, b, 1);
            meet(b, 1, c, 2);

            requireProven(b);
            requireProven(c);
            assertTrue(a.status().ownHistory().isPresent());
        }
    }

    @Test
    void theOwnPastAtAPeerStopsTheOfficeFromPublishing() throws Exception {
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
        }
        SyncLog lost = first.rewritten(6, 77);
        try (Sync a = town.open(0, lost, folder.resolve("restored"))) {
            meet(a, 0, b, 1);

            assertEquals(first.head(10), a.status().ownHistory().orElseThrow());
            lost.grow(9);
            meet(a, 0, c, 2);
            assertEquals(0, liar(c).held());
            assertEquals(0, a.status().others().get(1).weCosigned(), "nor from vouching for others");
        }
        try (Sync a = town.open(0, lost, folder.resolve("restored"))) {
            meet(a, 0, c, 2);
            assertEquals(0, liar(c).held());
            assertEquals(0, liar(c).told());
            assertEquals(State.CURRENT, liar(b).state());
        }
    }

    @Test
    void theAlarmEndsWhenTheLogHoldsThatPastAgain() throws Exception {
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
        }
        try (Sync a = town.open(0, first.rewritten(6, 77), folder.resolve("restored"))) {
            meet(a, 0, b, 1);
        }
        try (Sync a = town.open(0, first, folder.resolve("restored"))) {
            assertEquals(Optional.empty(), a.status().ownHistory());
            meet(a, 0, c, 2);
            assertEquals(10, liar(c).held());
        }
    }

    @Test
    void anOlderStateOfWhatIsKeptCosignsNothingUntilItsOwnCosignaturesCameBack() throws Exception {
        SyncLog own = town.log(3).grow(1);
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
            try (Sync d = town.open(3, own, folder)) {
                meet(d, 3, a, 0);
                meet(d, 3, c, 2);
                assertEquals(10, liar(d).weCosigned());
            }
        }
        try (Sync d = town.open(3, own.later(), folder.resolve("restored"))) {
            meet(d, 3, b, 1);
            assertEquals(10, liar(d).held());
            assertEquals(0, liar(d).weCosigned(), "it does not know what it vouched for");
            meet(d, 3, c, 2);
            assertEquals(10, liar(d).weCosigned());
        }
    }

    @Test
    void framesOfAnotherHistoryProveTheForkToWhomeverTheyAreSent() throws Exception {
        SyncLog second = first.rewritten(4, 77).grow(9);
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
        }
        try (Sync a = town.open(0, second, folder.resolve("copy"))) {
            Message onlyItems =
                    new Message(c.vector(), SyncExchange.message(a, c.vector()).items());
            SyncExchange.takeIn(b, town.origin(2), onlyItems);
        }
        requireProven(b);
        assertEquals(10, liar(b).held());
    }

    @Test
    void aHeadThatNobodyCanBridgeAccusesNobody() throws Exception {
        SyncLog second = first.rewritten(4, 77).grow(1500);
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
        }
        try (Sync a = town.open(0, second, folder.resolve("copy"))) {
            List<byte[]> items = SyncExchange.message(a, c.vector()).items();
            SyncExchange.takeIn(b, town.origin(2), new Message(c.vector(), items.subList(0, 1)));
        }
        assertEquals(State.UNBRIDGED, liar(b).state());
        assertEquals(Optional.empty(), liar(b).fork());
        assertEquals(1504, liar(b).told());
        assertEquals(10, liar(b).weCosigned());
    }

    @Test
    void cosignaturesOverTheOtherHistoryProveItToo() throws Exception {
        seeDifferentHistories(first.rewritten(4, 77).grow(2));
        byte[] cosigned = cosignature(c);
        SyncExchange.takeIn(b, town.origin(2), new Message(c.vector(), List.of(cosigned)));

        requireProven(b);
        ForkProof proof = liar(b).fork().orElseThrow();
        assertEquals(6, proof.size());
        assertNotEquals(proof.a().root(), proof.b().root());
    }

    @Test
    void neverCosignsTwoHeadsThatContradictEachOther() throws Exception {
        SyncLog second = first.rewritten(4, 77).grow(30);
        try (Sync a = town.open(0, first, folder)) {
            meet(a, 0, b, 1);
        }
        try (Sync a = town.open(0, second, folder.resolve("copy"))) {
            meet(b, 1, a, 0);
            meet(b, 1, a, 0);
        }
        CosignedHead cosigned = ((Item.Cosigned) Item.decode(cosignature(b))).head();

        assertEquals(first.head(10), cosigned.head().note());
        cosigned.verify(town.member(0), town.member(1));
    }

    /** The first cosignature that it sends to one that has nothing, which is one over office 0's newest head. */
    private byte[] cosignature(Sync sync) throws Exception {
        try (Sync d = town.open(3, town.log(3), folder)) {
            return SyncExchange.message(sync, d.vector()).items().stream()
                    .filter(item -> item[0] == 2)
                    .filter(item -> new String(item, UTF_8).contains(town.origin(0) + "\n"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
