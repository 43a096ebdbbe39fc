package org.sealbook.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.journal.NumberedRecords.FILES;
import static org.sealbook.journal.NumberedRecords.fill;
import static org.sealbook.journal.NumberedRecords.numbered;
import static org.sealbook.journal.NumberedRecords.open;
import static org.sealbook.journal.NumberedRecords.preamble;
import static org.sealbook.journal.NumberedRecords.readFrom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Seed;
import org.sealbook.journal.Damage.Reason;

class JournalDamageTest {

    private static final int RECORDS = 12;

    /** A record in the file: its numbers are of one digit up to 9, of two from 10 on. */
    private static long size(long number) {
        return SegmentFormat.size(numbered(number));
    }

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("journal");
    }

    private List<SegmentInfo> journal() throws IOException {
        fill(folder(), 110, RECORDS);
        Scan scan = Journal.scan(folder(), FILES);
        assertEquals(Optional.empty(), scan.damage());
        assertEquals(RECORDS, scan.records());
        assertTrue(scan.segments().size() >= 3, scan::toString);
        assertTrue(scan.segments().getLast().records() >= 2, scan::toString);
        return scan.segments();
    }

    /** Where each record of a segment begins, and the end of the last. */
    private static List<Long> bounds(SegmentInfo segment) {
        List<Long> bounds = new ArrayList<>();
        long at = segment.size();
        bounds.add(at);
        for (long number = segment.next() - 1; number >= segment.first(); number--) {
            at -= size(number);
            bounds.addFirst(at);
        }
        return bounds;
    }

    private Damage damage() throws IOException {
        return Journal.scan(folder(), FILES).damage().orElseThrow();
    }

    /** The first damage that reading everything meets. */
    private Damage damageRead(String which) {
        JournalException e = assertThrows(JournalException.class, () -> readFrom(folder(), 0), which);
        return e.damage().orElseThrow(() -> new AssertionError(which, e));
    }

    private void cut(Damage damage) throws IOException {
        byte[] before = Files.readAllBytes(damage.segment());
        Path copy = Journal.quarantineTail(folder(), FILES, damage, temporary.resolve("quarantine"));
        assertArrayEquals(Arrays.copyOfRange(before, (int) damage.offset(), before.length), Files.readAllBytes(copy));
    }

    private void goesOn(long records) throws IOException {
        fill(folder(), 110, 2);
        assertEquals(records + 2, readFrom(folder(), 0));
    }

    @Test
    void findsEveryFlippedByteAndCutsOnlyTheLastRecord() throws IOException {
        long seed = Seed.get();
        System.out.println("findsEveryFlippedByteAndCutsOnlyTheLastRecord: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<SegmentInfo> segments = journal();
        for (SegmentInfo segment : segments) {
            byte[] good = Files.readAllBytes(segment.file());
            List<Long> bounds = bounds(segment);
            for (int at = 0; at < good.length; at++) {
                for (int bits : new int[] {1 << random.nextInt(8), random.nextInt(1, 256)}) {
                    byte[] bad = good.clone();
                    bad[at] ^= (byte) bits;
                    Files.write(segment.file(), bad);
                    String which = "byte " + at + " of " + segment + " xor " + bits;
                    int flipped = at;
                    long before = bounds.stream().filter(b -> b <= flipped).count() - 1;
                    checkFlip(segment, bounds, before, segments.getLast().equals(segment), which);
                    assertArrayEquals(bad, Files.readAllBytes(segment.file()), which);
                }
            }
            Files.write(segment.file(), good);
        }
        assertEquals(Optional.empty(), Journal.scan(folder(), FILES).damage());
    }

    private void checkFlip(SegmentInfo segment, List<Long> bounds, long before, boolean last, String which)
            throws IOException {
        Damage damage = damageRead(which);
        assertEquals(segment.file(), damage.segment(), which);
        assertEquals(before < 0 ? 0 : bounds.get((int) before), damage.offset(), which);
        assertEquals(last && before == segment.records() - 1, damage.isTail(), which);
        List<Long> read = new ArrayList<>();
        JournalException e = assertThrows(
                JournalException.class,
                () -> Journal.read(folder(), FILES, 0, (number, preamble, record) -> {
                    assertEquals(numbered(number), record, which);
                    read.add(number);
                }),
                which);
        assertEquals(Optional.of(damage), e.damage(), which);
        assertEquals(segment.first() + Math.max(0, before), read.size(), which);
        Scan scan = Journal.scan(folder(), FILES);
        if (last) {
            assertEquals(Optional.of(damage), scan.damage(), which);
            assertEquals(read.size(), scan.records(), which);
        } else {
            boolean besideTheRecords = before < 0 || before == segment.records();
            assertEquals(besideTheRecords, scan.damage().isPresent(), which);
        }
        if (!damage.isTail()) {
            Path quarantine = temporary.resolve("quarantine");
            JournalException refused = assertThrows(
                    JournalException.class, () -> Journal.quarantineTail(folder(), FILES, damage, quarantine), which);
            assertEquals("journal.not-a-tail", refused.key());
            assertFalse(Files.exists(quarantine), which);
        }
    }

    @Test
    void keepsExactlyTheWholeRecordsBeforeATruncation() throws IOException {
        SegmentInfo last = journal().getLast();
        byte[] good = Files.readAllBytes(last.file());
        List<Long> bounds = bounds(last);
        for (int length = 0; length < good.length; length++) {
            String which = length + " bytes of " + last;
            Files.write(last.file(), Arrays.copyOf(good, length));
            int end = length;
            long whole = bounds.stream().filter(b -> b <= end).count() - 1;
            Scan scan = Journal.scan(folder(), FILES);
            assertEquals(last.first() + Math.max(0, whole), scan.records(), which);
            // The first bytes of a record's length are zeros, as is room that no record took.
            boolean nothingBehind = whole >= 0 && onlyZeros(good, bounds.get((int) whole), length);
            assertEquals(!nothingBehind, scan.damage().isPresent(), which);
            assertEquals(!nothingBehind, scan.damage().map(Damage::isTail).orElse(false), which);
            if (!nothingBehind) {
                cut(scan.damage().orElseThrow());
            }
            goesOn(scan.records());
            for (Path later : FILES.list(folder())) {
                if (later.compareTo(last.file()) > 0) {
                    Files.delete(later);
                }
            }
        }
        Files.write(last.file(), good);
        assertEquals(RECORDS, readFrom(folder(), 0));
    }

    private static boolean onlyZeros(byte[] bytes, long from, int to) {
        for (int at = (int) from; at < to; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void findsEveryTruncationOfAClosedSegmentAndCutsNothing() throws IOException {
        SegmentInfo closed = journal().getFirst();
        byte[] good = Files.readAllBytes(closed.file());
        for (int length = 0; length < good.length; length++) {
            Files.write(closed.file(), Arrays.copyOf(good, length));
            Damage damage = damage();
            assertEquals(closed.file(), damage.segment());
            assertFalse(damage.isTail(), damage::toString);
            assertFalse(damageRead(length + " bytes").isTail());
        }
        Files.write(closed.file(), Arrays.copyOf(good, good.length + 1));
        assertEquals(Reason.NOT_CLOSED, damage().reason());
        Files.write(closed.file(), Arrays.copyOf(good, (int) closed.size()));
        assertEquals(Reason.NOT_CLOSED, damageRead("no end mark").reason());
    }

    @Test
    void cutsTrailingGarbage() throws IOException {
        long seed = Seed.get();
        System.out.println("cutsTrailingGarbage: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path last = journal().getLast().file();
        byte[] good = Files.readAllBytes(last);
        for (int length = 1; length < 5_000; length += random.nextInt(1, 200)) {
            byte[] tail = new byte[length];
            random.nextBytes(tail);
            tail[length - 1] |= 1;
            Files.write(last, tail, StandardOpenOption.APPEND);
            Damage damage = damage();
            assertEquals(good.length, damage.offset());
            assertEquals(length, damage.length());
            assertTrue(damage.isTail(), damage::toString);
            cut(damage);
            assertArrayEquals(good, Files.readAllBytes(last));
        }
        goesOn(RECORDS);
    }

    @Test
    void takesZerosBehindTheLastRecordForRoomAndGarbageInThemForDamage() throws IOException {
        Path last = journal().getLast().file();
        byte[] good = Files.readAllBytes(last);
        byte[] room = Arrays.copyOf(good, good.length + 3_000);
        Files.write(last, room);
        Scan scan = Journal.scan(folder(), FILES);
        assertEquals(Optional.empty(), scan.damage());
        assertEquals(good.length, scan.segments().getLast().size());
        assertEquals(room.length, scan.segments().getLast().length());
        for (int at : new int[] {good.length, good.length + 4, good.length + 1_234, room.length - 1}) {
            byte[] hidden = room.clone();
            hidden[at] = 1;
            Files.write(last, hidden);
            assertEquals(good.length, damage().offset());
            assertTrue(damage().isTail());
            cut(damage());
            assertArrayEquals(good, Files.readAllBytes(last));
        }
        Files.write(last, room);
        goesOn(RECORDS);
    }

    @Test
    void cutsABadRecordWithThoseThatWereWrittenBeforeItWasDurable() throws IOException {
        try (Journal journal = Journal.open(
                folder(), FILES, Journal.scan(folder(), FILES), NumberedRecords::preamble, SegmentSizes.SMALL)) {
            for (int i = 0; i < 9; i++) {
                journal.append(numbered(i));
                if (i == 3) {
                    journal.force();
                }
            }
        }
        SegmentInfo only = Journal.scan(folder(), FILES).segments().getLast();
        byte[] good = Files.readAllBytes(only.file());
        List<Long> bounds = bounds(only);
        for (int number = 0; number < 9; number++) {
            byte[] bad = good.clone();
            Arrays.fill(
                    bad, bounds.get(number).intValue(), bounds.get(number + 1).intValue(), (byte) 0);
            Files.write(only.file(), bad);
            if (number == 8) {
                assertEquals(Optional.empty(), Journal.scan(folder(), FILES).damage());
            } else {
                assertEquals(number > 3, damage().isTail(), "record " + number);
            }
        }
    }

    @Test
    void neverCutsABadPlaceThatAGoodRecordFollows() throws IOException {
        SegmentInfo last = journal().getLast();
        byte[] good = Files.readAllBytes(last.file());
        List<Long> bounds = bounds(last);
        byte[] record = Arrays.copyOfRange(
                good, bounds.get(bounds.size() - 2).intValue(), bounds.getLast().intValue());
        for (int gap : new int[] {1, 2, 100, 1 << 18, (1 << 18) + 3}) {
            ByteBuffer bytes = ByteBuffer.allocate(good.length + gap + record.length);
            bytes.put(good).position(good.length + gap).put(record);
            Files.write(last.file(), bytes.array());
            Damage damage = damage();
            assertEquals(good.length, damage.offset());
            assertTrue(damage.goodFollows(), () -> gap + " zeros: " + damage);
            assertFalse(damage.isTail());
        }
    }

    @Test
    void neverCutsWhatAnotherProgramWrote() throws IOException {
        SegmentInfo last = journal().getLast();
        byte[] good = Files.readAllBytes(last.file());
        List<Long> bounds = bounds(last);
        int at = bounds.get(bounds.size() - 2).intValue();
        for (byte version : new byte[] {1, 3}) {
            byte[] later = good.clone();
            later[at + 4] = version;
            CRC32C crc = new CRC32C();
            crc.update(later, at, later.length - 4 - at);
            ByteBuffer.wrap(later).putInt(later.length - 4, (int) crc.getValue());
            Files.write(last.file(), later);
            assertEquals(Reason.UNKNOWN_VERSION, damage().reason());
            assertFalse(damage().isTail());

            byte[] segment =
                    SegmentFormat.header(last.first(), preamble(last.first())).array();
            segment[8] = version;
            Files.write(last.file(), segment);
            assertEquals(Reason.UNKNOWN_VERSION, damage().reason());
            assertFalse(damage().isTail());
        }
    }

    @Test
    void believesNoLengthBeyondTheFile() throws IOException {
        SegmentInfo last = journal().getLast();
        byte[] good = Files.readAllBytes(last.file());
        for (int length : new int[] {JournalRecord.LIMIT - 4, JournalRecord.LIMIT - 3, Integer.MAX_VALUE, -1, 0, 8}) {
            ByteBuffer bytes = ByteBuffer.allocate(good.length + 100);
            bytes.put(good).putInt(length).put((byte) 2).putInt(0).putInt(Math.max(0, length - 13));
            Files.write(last.file(), bytes.array());
            Damage damage = damage();
            assertEquals(length == JournalRecord.LIMIT - 4 ? Reason.CUT_SHORT : Reason.BAD_LENGTHS, damage.reason());
            assertTrue(damage.isTail(), damage::toString);
        }
    }

    @Test
    void refusesToCutWhatChangedSinceTheScan() throws IOException {
        Path last = journal().getLast().file();
        Files.write(last, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        Damage damage = damage();
        Files.write(last, new byte[1], StandardOpenOption.APPEND);
        JournalException e = assertThrows(JournalException.class, () -> cut(damage));
        assertEquals("journal.changed", e.key());
        assertEquals(damage.length() + 1, damage().length());
    }

    @Test
    void refusesToOpenADamagedJournal() throws IOException {
        Files.write(journal().getLast().file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        JournalException e = assertThrows(JournalException.class, () -> open(folder(), FILES, 110));
        assertEquals("journal.damaged", e.key());
        assertEquals(JournalException.Stage.OPEN, e.stage());
    }
}
