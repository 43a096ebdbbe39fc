package org.sealbook.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncExchange.Message;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.journal.FileLayer;
import org.sealbook.sync.store.SyncJournal;

/** Office 1 is sent what nobody should send. It refuses, keeps what it had, and goes on with others. */
class HostilePeerTest {

    private final SyncTown town = new SyncTown(3);
    private final SyncLog log = town.log(0).grow(600);

    @TempDir
    Path folder;

    private Sync a;
    private Sync b;

    @BeforeEach
    void open() throws Exception {
        a = town.open(0, log, folder);
        b = town.open(1, town.log(1).grow(2), folder);
    }

    /** Whatever came before, an honest exchange still ends with both equal. */
    @AfterEach
    void theHonestAreUndisturbed() throws Exception {
        SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        assertEquals(log.blocks(), b.status().others().getFirst().held());
        a.close();
        b.close();
    }

    private List<byte[]> honestItems() throws Exception {
        return SyncExchange.message(a, b.vector()).items();
    }

    private void refuses(String key, byte[] vector, byte[]... items) {
        SyncFaultException fault = assertThrows(
                SyncFaultException.class,
                () -> SyncExchange.takeIn(b, town.origin(0), new Message(vector, List.of(items))));
        assertEquals(key, fault.key());
    }

    /** A frame of a log, whole. */
    private static Frame frame(SyncLog log, SyncTown town, int office) throws Exception {
        HeaderChain chain = new HeaderChain(town.origin(office));
        for (long block = 0; block < log.blocks(); block++) {
            chain.append(log.header(block));
        }
        return FrameFormat.next(town.origin(office), chain, 0, SignedHead.of(log.head(log.blocks())));
    }

    @Test
    void aFrameWithAnyBitFlippedNeverCounts() throws Exception {
        SyncLog small = town.log(2).grow(2);
        byte[] good = new Item.Headers(frame(small, town, 2)).encode();
        byte[] vector = a.vector();
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(
                    SyncFaultException.class,
                    () -> SyncExchange.takeIn(b, town.origin(0), new Message(vector, List.of(flipped))),
                    "bit " + bit);
        }
        assertEquals(0, b.status().others().getLast().held());
    }

    @Test
    void anotherOfficesHeadersUnderItsOwnNameAreRefused() throws Exception {
        Frame theirs = frame(log, town, 0);
        SignedHead own = SignedHead.of(town.log(2).grow(600).head(600));
        refuses(
                "sync.bad-frame",
                a.vector(),
                new Item.Headers(new Frame(town.origin(2), theirs.start(), theirs.headers(), own, theirs.path()))
                        .encode());
        refuses(
                "sync.bad-frame",
                a.vector(),
                new Item.Headers(new Frame(
                                town.origin(2), theirs.start(), theirs.headers(), theirs.head(), theirs.path()))
                        .encode());
    }

    @Test
    void anotherOfficesSignatureOverALogIsRefused() throws Exception {
        SyncLog forged = new SyncLog(town.origin(0), town.logSigner(2), 5).grow(3);
        refuses("sync.bad-frame", b.vector(), new Item.Headers(frame(forged, town, 0)).encode());
    }

    @Test
    void aStrangersLogIsRefused() throws Exception {
        SyncTown larger = new SyncTown(5);
        SyncLog stranger = larger.log(4).grow(3);
        refuses("sync.bad-frame", a.vector(), new Item.Headers(frame(stranger, larger, 4)).encode());
        CosignedHead cosigned = CosignedHead.make(SignedHead.of(stranger.head(2)), Instant.EPOCH, larger.cosigner(2));
        refuses("sync.bad-cosignature", a.vector(), new Item.Cosigned(cosigned).encode());
    }

    @Test
    void aVectorOfAnotherConsortiumIsRefused() throws Exception {
        SyncTown larger = new SyncTown(5);
        try (Sync other = larger.open(0, larger.log(0), folder.resolve("larger"))) {
            refuses("sync.bad-vector", other.vector());
            assertThrows(SyncFaultException.class, () -> b.send(other.vector(), _ -> {}));
        }
    }

    @Test
    void aVectorWithAForgedHeadIsRefused() throws Exception {
        SyncLog forged = new SyncLog(town.origin(0), town.logSigner(2), 5).grow(3);
        Vector.Entry none = new Vector.Entry(false, false, 0, Optional.empty(), Vector.Sizes.NONE);
        Vector.Entry lie =
                new Vector.Entry(true, false, 3, Optional.of(SignedHead.of(forged.head(3))), Vector.Sizes.NONE);
        byte[] vector = new Vector(List.of(lie, none, none)).encode(Vector.membersDigest(town.consortium));
        refuses("sync.bad-vector", vector);
    }

    @Test
    void cosignaturesAreJudgedByBothSignatures() throws Exception {
        SignedHead head = SignedHead.of(log.head(7));
        SignedHead forged = SignedHead.of(
                new SyncLog(town.origin(0), town.logSigner(2), 5).grow(3).head(3));
        Instant now = Instant.parse("2026-11-22T08:00:00Z");
        CosignedHead good = CosignedHead.make(head, now, town.cosigner(2));
        CosignedHead moved = new CosignedHead(SignedHead.of(log.head(8)), good.cosignature());
        refuses("sync.bad-cosignature", a.vector(), new Item.Cosigned(moved).encode());
        refuses(
                "sync.bad-cosignature",
                a.vector(),
                new Item.Cosigned(CosignedHead.make(forged, now, town.cosigner(2))).encode());
        refuses(
                "sync.bad-cosignature",
                a.vector(),
                new Item.Cosigned(CosignedHead.make(head, now, town.cosigner(0))).encode());
        refuses(
                "sync.bad-cosignature",
                a.vector(),
                new Item.Cosigned(CosignedHead.make(head, Instant.MAX, town.cosigner(2))).encode());
    }

    @Test
    void aForkThatIsNoneIsRefused() throws Exception {
        SignedHead head = SignedHead.of(log.head(7));
        ForkProof.Side side = new ForkProof.Side(head, head.root(), List.of());
        refuses("sync.bad-fork", a.vector(), new Item.Fork(new ForkProof(town.origin(0), 7, side, side)).encode());
        ForkProof.Side other = new ForkProof.Side(
                SignedHead.of(log.head(8)), SignedHead.of(log.head(8)).root(), List.of());
        refuses("sync.bad-fork", a.vector(), new Item.Fork(new ForkProof(town.origin(0), 7, side, other)).encode());
    }

    @Test
    void whatIsNeverSentIsRefused() throws Exception {
        refuses("sync.bad-item", a.vector(), new Item.OwnHistory(SignedHead.of(log.head(7))).encode());
        refuses("sync.bad-item", a.vector(), new byte[0]);
        refuses("sync.bad-item", a.vector(), new byte[ExchangeParty.MAX_ITEM + 1]);
        refuses("sync.bad-vector", new byte[ExchangeParty.MAX_VECTOR + 1]);
    }

    @Test
    void itemsBeforeTheVectorAreRefused() throws Exception {
        byte[] item = honestItems().getFirst();
        try (Intake intake = b.intake(town.origin(0))) {
            assertThrows(SyncFaultException.class, () -> intake.item(item));
            assertThrows(SyncFaultException.class, intake::end);
        }
        try (Intake intake = b.intake(town.origin(0))) {
            intake.vector(a.vector());
            assertThrows(SyncFaultException.class, () -> intake.vector(a.vector()));
        }
        assertThrows(IllegalArgumentException.class, () -> b.intake(town.origin(1)));
    }

    @Test
    void garbageIsRefused() throws Exception {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] vector = a.vector();
        for (int round = 0; round < 2000; round++) {
            byte[] garbage = new byte[1 + random.nextInt(2000)];
            random.nextBytes(garbage);
            garbage[0] = (byte) (1 + random.nextInt(4));
            assertThrows(
                    SyncFaultException.class,
                    () -> SyncExchange.takeIn(b, town.origin(0), new Message(vector, List.of(garbage))),
                    "seed " + seed + ", round " + round);
        }
    }

    @Test
    void framesThatComeEarlyTwiceOrLateDoNoHarm() throws Exception {
        List<byte[]> items = honestItems();
        List<byte[]> shuffled = new ArrayList<>(items.reversed());
        shuffled.addAll(items);
        shuffled.addAll(items);
        IntakeReport report = SyncExchange.takeIn(b, town.origin(0), new Message(a.vector(), shuffled));

        assertEquals(600, report.headers());
    }

    @Test
    void aReplayedOldVectorTakesNothingBack() throws Exception {
        byte[] old = a.vector();
        SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        log.grow(5);
        SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        byte[] before = b.vector();

        SyncExchange.takeIn(b, town.origin(0), new Message(old, List.of()));

        assertArrayEquals(before, b.vector());
    }

    @Test
    void endlessRepetitionLeavesNothingOnTheDisk() throws Exception {
        SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        byte[] vector = a.vector();
        byte[] frame = new Item.Headers(frame(log, town, 0)).encode();
        Path journal = folder.resolve("office-1/journal/0000000000000000.seg");
        long before = Files.size(journal);
        byte[][] many = new byte[300][];
        Arrays.fill(many, frame);

        IntakeReport report = SyncExchange.takeIn(b, town.origin(0), new Message(vector, List.of(many)));

        assertEquals(IntakeReport.NOTHING, report);
        assertEquals(before, Files.size(journal));
        assertTrue(before > 0);
    }

    @Test
    void aHostileVectorMakesASendingEndQuickly() throws Exception {
        Vector.Entry huge = new Vector.Entry(
                false, false, Long.MAX_VALUE, Optional.empty(), new Vector.Sizes(new long[] {1, Long.MAX_VALUE, 3}));
        byte[] vector = new Vector(List.of(huge, huge, huge)).encode(Vector.membersDigest(town.consortium));
        assertEquals(List.of(), SyncExchange.message(a, vector).items());
    }

    @Test
    void anEndlessLogOfAMemberTakesNoMoreThanItsShare() throws Exception {
        SyncRecords records = SyncJournal.open(folder.resolve("small"), FileLayer.real(), town.origin(2));
        try (Sync small = Sync.open(town.setup(2, town.log(2)), records, 50_000)) {
            SyncExchange.exchange(a, town.origin(0), small, town.origin(2));
            SyncExchange.exchange(a, town.origin(0), small, town.origin(2));

            long held = small.status().others().getFirst().held();
            assertTrue(held > 300 && held < 600, "held " + held);
            assertEquals(
                    SyncStatus.State.BEHIND, small.status().others().getFirst().state());
        }
    }
}
