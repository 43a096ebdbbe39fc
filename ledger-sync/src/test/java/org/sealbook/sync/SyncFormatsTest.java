package org.sealbook.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Header;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/** Items and vectors: made byte for byte as an independent program made them, and read back strictly. */
class SyncFormatsTest {

    private static final SyncTown TOWN = new SyncTown(3);
    private static final Instant BASE = Instant.ofEpochMilli(1_795_593_600_000L);
    private static final int OFFICES = 3;

    /** Blocks of office 0; the other history has other counts from block 4 on. */
    private static HeaderChain chain(int blocks, boolean other) {
        HeaderChain chain = new HeaderChain(TOWN.origin(0));
        for (int block = 0; block < blocks; block++) {
            Instant time = BASE.plusMillis(61_001L * block - (block == 4 ? 70_000 : 0));
            ClockGrade grade = List.of(ClockGrade.SYNCED, ClockGrade.HOLDOVER, ClockGrade.UNSYNCED)
                    .get(block % 3);
            chain.append(new Header(
                    block,
                    chain.prev(),
                    block + 1 + (other && block >= 4 ? 100 : 0),
                    Digest.of(("root " + block).getBytes(US_ASCII)),
                    new ClockReading(time, grade),
                    block == 4 ? List.of("later x") : List.of()));
        }
        return chain;
    }

    private static SignedHead head(HeaderChain chain) {
        Checkpoint head = new Checkpoint(TOWN.origin(0).toString(), chain.size(), chain.root(chain.size()), List.of());
        try {
            return SignedHead.of(SignedNote.sign(head.text(), TOWN.logSigner(0)));
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    private static Frame frame() {
        HeaderChain chain = chain(7, false);
        List<Header> headers = List.of(chain.header(3), chain.header(4), chain.header(5));
        return new Frame(TOWN.origin(0), chain.frontier(3), headers, head(chain), chain.consistency(6, 7));
    }

    private static ForkProof fork() {
        HeaderChain a = chain(7, false);
        HeaderChain b = chain(6, true);
        return new ForkProof(
                TOWN.origin(0),
                5,
                new ForkProof.Side(head(a), a.root(5), a.consistency(5, 7)),
                new ForkProof.Side(head(b), b.root(5), b.consistency(5, 6)));
    }

    private static Stream<Item> items() {
        return Stream.of(
                new Item.Headers(frame()),
                new Item.Fork(fork()),
                new Item.Cosigned(CosignedHead.make(
                        head(chain(7, false)), Instant.ofEpochSecond(1_795_600_000), TOWN.cosigner(1))));
    }

    private static String file(Item item) {
        return switch (item) {
            case Item.Headers _ -> "frame.item";
            case Item.Fork _ -> "fork.item";
            case Item.Cosigned _ -> "cosignature.item";
            case Item.OwnHistory _ -> throw new AssertionError("never sent");
        };
    }

    private static Vector vector() {
        return new Vector(List.of(
                new Vector.Entry(
                        false, false, 7, Optional.of(head(chain(7, false))), new Vector.Sizes(new long[] {0, 7, 5})),
                new Vector.Entry(true, false, 0, Optional.empty(), Vector.Sizes.NONE),
                new Vector.Entry(false, true, 3, Optional.empty(), new Vector.Sizes(new long[] {900, 0, 0}))));
    }

    @TestFactory
    Stream<DynamicTest> itemsAreMadeByteForByteAndReadBack() {
        return items().map(item -> DynamicTest.dynamicTest(file(item), () -> {
            byte[] golden = Golden.bytes(SyncFormatsTest.class, file(item));
            assertArrayEquals(golden, item.encode());
            assertEquals(item, Item.decode(golden));
        }));
    }

    @Test
    void theProofsInThemHold() throws Exception {
        frame().verify(TOWN.member(0));
        fork().verify(TOWN.member(0));
    }

    @TestFactory
    Stream<DynamicTest> hostileItemsAreRefusedOrKept() {
        return items().map(item -> DynamicTest.dynamicTest(
                file(item),
                () -> HostileBytes.check(
                        item.encode(), 31, bytes -> Item.decode(bytes).encode())));
    }

    @Test
    void aVectorIsMadeByteForByteAndReadBack() throws Exception {
        Digest members = Vector.membersDigest(TOWN.consortium);
        byte[] golden = Golden.bytes(SyncFormatsTest.class, "vector.bin");
        assertArrayEquals(golden, vector().encode(members));
        Vector read = Vector.decode(golden, OFFICES, members);
        assertEquals(5, read.entries().get(0).cosigned().of(2));
        assertEquals(900, read.entries().get(2).cosigned().of(0));
        assertEquals(0, read.entries().get(2).cosigned().of(1));
        HostileBytes.check(
                golden, 32, bytes -> Vector.decode(bytes, OFFICES, members).encode(members));
    }

    @Test
    void aVectorOfAThousandMembersStaysWithinItsBound() throws Exception {
        int members = 1000;
        Digest digest = Digest.of();
        long[] sizes = new long[members];
        for (int i = 0; i < members; i++) {
            sizes[i] = 1 + i * 1000L;
        }
        Vector.Entry entry =
                new Vector.Entry(false, false, 500, Optional.of(head(chain(7, false))), new Vector.Sizes(sizes));

        byte[] encoded = new Vector(Collections.nCopies(members, entry)).encode(digest);

        assertTrue(encoded.length <= ExchangeParty.MAX_VECTOR, encoded.length + " bytes");
        Vector read = Vector.decode(encoded, members, digest);
        assertEquals(999_001, read.entries().getFirst().cosigned().of(999));
        assertEquals(0, read.entries().getLast().cosigned().of(999));
    }

    @Test
    void aFrameTakesAsManyHeadersAsFit() throws Exception {
        SyncLog log = TOWN.log(0).grow(3000);
        HeaderChain chain = new HeaderChain(TOWN.origin(0));
        for (int block = 0; block < 3000; block++) {
            chain.append(log.header(block));
        }
        SignedHead head = SignedHead.of(log.head(3000));
        for (long first = 0; first < 3000; ) {
            Frame frame = FrameFormat.next(TOWN.origin(0), chain, first, head);
            byte[] bytes = FrameFormat.encode(frame);
            frame.verify(TOWN.member(0));
            assertEquals(frame, FrameFormat.decode(bytes));
            assertTrue(bytes.length <= Frame.MAX_BYTES, bytes.length + " bytes");
            assertTrue(frame.end() == 3000 || bytes.length > Frame.MAX_BYTES - 800, bytes.length + " bytes");
            first = frame.end();
        }
    }

    @Test
    void headersOfTheLongestKindTravelToo() throws Exception {
        SyncLog log = TOWN.log(0);
        List<String> lines = List.of("x".repeat(3850));
        for (int i = 0; i < 10; i++) {
            log.grow(lines);
        }
        HeaderChain chain = new HeaderChain(TOWN.origin(0));
        for (int block = 0; block < 10; block++) {
            chain.append(log.header(block));
        }
        Frame frame = FrameFormat.next(TOWN.origin(0), chain, 0, SignedHead.of(log.head(10)));
        assertEquals(3, frame.headers().size());
        assertEquals(frame, FrameFormat.decode(FrameFormat.encode(frame)));
    }

    @Test
    void timesAtTheEndsOfTheCalendarTravelToo() throws Exception {
        HeaderChain chain = new HeaderChain(TOWN.origin(0));
        for (String time : List.of("9999-12-31T23:59:59.999Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z")) {
            chain.append(new Header(
                    chain.size(),
                    chain.prev(),
                    Header.MAX_ENTRIES,
                    Digest.of(),
                    new ClockReading(Instant.parse(time), ClockGrade.UNSYNCED),
                    List.of()));
        }
        Frame frame = FrameFormat.next(TOWN.origin(0), chain, 0, head(chain));
        assertEquals(frame, FrameFormat.decode(FrameFormat.encode(frame)));
        frame.verify(TOWN.member(0));
    }

    @Test
    void numbersHaveOneSpelling() {
        assertThrows(FormatException.class, () -> new Unpacker(new byte[] {(byte) 0x80, 0}).leb());
        assertThrows(
                FormatException.class, () -> new Unpacker(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, 2}).leb());
    }
}
