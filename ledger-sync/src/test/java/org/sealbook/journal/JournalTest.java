package org.sealbook.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.journal.NumberedRecords.FILES;
import static org.sealbook.journal.NumberedRecords.fill;
import static org.sealbook.journal.NumberedRecords.numbered;
import static org.sealbook.journal.NumberedRecords.open;
import static org.sealbook.journal.NumberedRecords.preamble;
import static org.sealbook.journal.NumberedRecords.readFrom;
import static org.sealbook.journal.NumberedRecords.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.FaultyFiles.Operation;
import org.sealbook.fixtures.Seed;
import org.sealbook.journal.Damage.Reason;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderIsAnEmptyJournal() throws IOException {
        Scan scan = Journal.scan(folder.resolve("none"), FILES);
        assertEquals(new Scan(List.of(), 0, Optional.empty()), scan);
        assertEquals(0, readFrom(folder, 0));
    }

    @Test
    void givesBackWhatWasAppendedOverManySegmentsAndOpenings() throws IOException {
        fill(folder, 200, 17);
        fill(folder, 100, 0);
        fill(folder, 100, 23);
        Scan scan = Journal.scan(folder, FILES);
        assertEquals(40, scan.records());
        assertEquals(Optional.empty(), scan.damage());
        assertTrue(scan.segments().size() > 5, scan::toString);
        assertEquals(40, readFrom(folder, 0));
        for (int from = 0; from <= 41; from++) {
            assertEquals(Math.max(0, 40 - from), readFrom(folder, from));
        }
        for (SegmentInfo info : scan.segments()) {
            assertEquals(segment(folder, info.first()), info.file());
            assertEquals(preamble(info.first()), info.preamble());
            assertEquals(Files.size(info.file()), info.length());
            assertEquals(!info.equals(scan.segments().getLast()), info.closed());
            assertEquals(info.size(), info.length() - (info.closed() ? SegmentFormat.END : 0));
        }
    }

    @Test
    void tellsWhichSegmentTakesTheNextRecord() throws IOException {
        try (Journal journal = open(folder, FILES, 60)) {
            List<SegmentPreamble> promised = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                promised.add(journal.current().preamble());
                journal.append(numbered(i));
            }
            journal.force();
            Journal.read(folder, FILES, 0, (number, preamble, record) -> {
                assertEquals(promised.get((int) number), preamble);
            });
            assertTrue(promised.stream().distinct().count() > 2);
        }
    }

    @Test
    void writesTheBytesOfTheFormat() throws IOException {
        fill(folder, 40, 2);
        String header = "5345414c424b4a31" + "02" + "0000000000000000" + "0006" + "66726f6d2030";
        String record = "0000001c" + "02" + "00000000" + "00000007" + "636c6561722030" + "7365616c65642030";
        String end = "00000000" + "5345414c454e4432" + "0000000000000001" + "000000000000005d";
        String hex = HexFormat.of().formatHex(Files.readAllBytes(segment(folder, 0)));
        assertEquals(header + crc(header) + record + crc(record) + end + crc(end), hex);
    }

    @Test
    void saysInARecordHowManyBytesBeforeItWereNotYetDurable() throws IOException {
        Scan none = Journal.scan(folder, FILES);
        try (Journal journal = Journal.open(folder, FILES, none, NumberedRecords::preamble, SegmentSizes.SMALL)) {
            journal.append(numbered(0));
            journal.force();
            journal.append(numbered(1));
            journal.append(numbered(2));
        }
        byte[] bytes = Files.readAllBytes(segment(folder, 0));
        int size = (int) SegmentFormat.size(numbered(0));
        for (int number = 0; number < 3; number++) {
            ByteBuffer record = ByteBuffer.wrap(bytes).position(bytes.length - (3 - number) * size);
            assertEquals(size - 4, record.getInt());
            assertEquals(2, record.get());
            assertEquals(number == 2 ? size : 0, record.getInt());
        }
    }

    @Test
    void takesRoomBeforeItWritesAndGivesItBackOnClosing() throws IOException {
        try (Journal journal = open(folder, FILES, 10_000)) {
            for (int i = 0; i < 40; i++) {
                SegmentInfo before = journal.current();
                journal.append(numbered(i));
                long length = Files.size(segment(folder, 0));
                assertEquals(0, length % NumberedRecords.STEP);
                assertTrue(length >= before.size() + SegmentFormat.size(numbered(i)) + SegmentFormat.END);
            }
            journal.force();
        }
        assertEquals(Journal.scan(folder, FILES).segments().getLast().size(), Files.size(segment(folder, 0)));
        assertEquals(40, readFrom(folder, 0));
    }

    @Test
    void overwritesOnlyRoomThatItHasForced() throws IOException {
        FaultyFiles files = new FaultyFiles(FILES);
        try (Journal journal = open(folder, files, 10_000)) {
            journal.append(numbered(0));
            int writes = files.calls(Operation.WRITE);
            journal.force();
            long[] unforced = {0};
            files.onCall((operation, path) -> {
                unforced[0] += operation == Operation.WRITE ? 1 : 0;
                unforced[0] = operation == Operation.FORCE ? 0 : unforced[0];
                assertTrue(operation != Operation.OVERWRITE || unforced[0] == 0, "overwrites room that was not forced");
            });
            for (int i = 1; i < 50; i++) {
                journal.append(numbered(i));
            }
            assertTrue(files.calls(Operation.WRITE) > writes);
        }
    }

    @Test
    void opensWithoutReadingTheRecordsOfClosedSegments() throws IOException {
        fill(folder, 2_000, 400);
        List<SegmentInfo> segments = Journal.scan(folder, FILES).segments();
        assertTrue(segments.size() > 3);
        for (SegmentInfo closed : segments.subList(0, segments.size() - 1)) {
            byte[] bytes = Files.readAllBytes(closed.file());
            long at = SegmentFormat.headerSize(closed.preamble());
            Arrays.fill(bytes, (int) at, (int) closed.size(), (byte) 0xff);
            Files.write(closed.file(), bytes);
        }
        assertEquals(new Scan(segments, 400, Optional.empty()), Journal.scan(folder, FILES));
        fill(folder, 2_000, 1);
        JournalException e = assertThrows(JournalException.class, () -> readFrom(folder, 0));
        assertEquals("journal.damaged", e.key());
        assertEquals(1, readFrom(folder, 400));
    }

    private static String crc(String hex) {
        CRC32C crc = new CRC32C();
        crc.update(HexFormat.of().parseHex(hex));
        return "%08x".formatted(crc.getValue());
    }

    @Test
    void takesRecordsLargerThanItsBuffersAndEmptyOnes() throws IOException {
        long seed = Seed.get();
        System.out.println("takesRecordsLargerThanItsBuffersAndEmptyOnes: seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        byte[] clear = new byte[1_000_003];
        byte[] sealed = new byte[700_001];
        random.nextBytes(clear);
        random.nextBytes(sealed);
        List<JournalRecord> records = List.of(
                new JournalRecord(new byte[0], new byte[0]),
                new JournalRecord(clear, sealed),
                new JournalRecord(new byte[0], clear),
                new JournalRecord(sealed, new byte[0]));
        try (Journal journal = open(folder, FILES, 500_000)) {
            for (JournalRecord record : records) {
                journal.append(record);
            }
            journal.force();
        }
        List<JournalRecord> read = new ArrayList<>();
        Journal.read(folder, FILES, 0, (number, preamble, record) -> read.add(record));
        assertEquals(records, read);
        assertEquals(Optional.empty(), Journal.scan(folder, FILES).damage());
    }

    @Test
    void refusesToOpenWhatTheScanDidNotSee() throws IOException {
        fill(folder, 1000, 3);
        Scan scan = Journal.scan(folder, FILES);
        fill(folder, 1000, 1);
        JournalException e = assertThrows(
                JournalException.class,
                () -> Journal.open(folder, FILES, scan, NumberedRecords::preamble, SegmentSizes.SMALL));
        assertEquals("journal.changed", e.key());
    }

    @Test
    void namesAMissingSegmentAndCutsNothing() throws IOException {
        fill(folder, 100, 12);
        List<SegmentInfo> segments = Journal.scan(folder, FILES).segments();
        Files.delete(segments.get(1).file());
        Scan scan = Journal.scan(folder, FILES);
        Damage damage = scan.damage().orElseThrow();
        assertEquals(Reason.MISSING_SEGMENT, damage.reason());
        assertEquals(segments.get(2).file(), damage.segment());
        assertEquals(segments.get(0).next(), scan.records());
        assertFalse(damage.isTail());
        assertThrows(
                JournalException.class,
                () -> Journal.quarantineTail(folder, FILES, damage, folder.resolve("quarantine")));
        assertThrows(JournalException.class, () -> open(folder, FILES, 100));
        Files.delete(segments.get(0).file());
        assertEquals(
                Reason.MISSING_SEGMENT,
                Journal.scan(folder, FILES).damage().orElseThrow().reason());
    }

    @Test
    void refusesAPreambleThatItsLengthCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> new SegmentPreamble(new byte[65_536]));
        assertEquals(65_535, new SegmentPreamble(new byte[65_535]).bytes().length);
    }

    @Test
    void isReadUpToTheLastForcedRecordWhileAnotherThreadAppends() throws Exception {
        int all = 1_500;
        try (Journal journal = open(folder, FILES, 400);
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> written = writer.submit(() -> {
                for (int i = 0; i < all; i++) {
                    journal.append(numbered(i));
                    if (i % 3 == 2) {
                        journal.force();
                    }
                }
                return null;
            });
            long forced = 0;
            while (forced < all) {
                if (written.isDone()) {
                    written.get();
                }
                forced = journal.forced();
                long until = forced;
                long[] read = {Math.max(0, until - 200)};
                Journal.read(folder, FILES, read[0], until, (number, preamble, record) -> {
                    assertEquals(read[0]++, number);
                    assertEquals(numbered(number), record);
                });
                assertEquals(until, read[0]);
            }
        }
    }

    @Test
    void saysWhenThereAreFewerRecordsThanAsked() throws IOException {
        fill(folder, 100, 7);
        JournalException e = assertThrows(
                JournalException.class, () -> Journal.read(folder, FILES, 2, 8, (number, preamble, record) -> {}));
        assertEquals("journal.ends-early", e.key());
        assertEquals(List.of("7", "8"), e.arguments());
    }

    @Test
    void letsWhatTheReaderThrowsPass() throws IOException {
        fill(folder, 100, 7);
        IOException own = new IOException("own");
        assertSame(
                own,
                assertThrows(
                        IOException.class,
                        () -> Journal.read(folder, FILES, 0, (number, preamble, record) -> {
                            throw own;
                        })));
    }
}
