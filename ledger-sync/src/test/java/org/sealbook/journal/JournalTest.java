package org.sealbook.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.Damage.Reason;

class JournalTest {

    private static final FileLayer FILES = FileLayer.real();

    @TempDir
    Path folder;

    private Journal open(int segmentLimit) throws IOException {
        return Journal.open(folder, FILES, Journal.scan(folder, FILES), JournalTest::preamble, segmentLimit);
    }

    private static SegmentPreamble preamble(long first) {
        return new SegmentPreamble(("from " + first).getBytes(UTF_8));
    }

    private static JournalRecord numbered(long number) {
        return new JournalRecord(("clear " + number).getBytes(UTF_8), ("sealed " + number).getBytes(UTF_8));
    }

    private void fill(int segmentLimit, int records) throws IOException {
        try (Journal journal = open(segmentLimit)) {
            for (int i = 0; i < records; i++) {
                journal.append(numbered(journal.next()));
            }
            journal.force();
        }
    }

    private List<JournalRecord> readFrom(long from) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        Journal.read(folder, FILES, from, (number, preamble, record) -> {
            assertEquals(from + records.size(), number);
            assertEquals(numbered(number), record);
            records.add(record);
        });
        return records;
    }

    private Path segment(long first) {
        return folder.resolve("%016d.seg".formatted(first));
    }

    @Test
    void anEmptyFolderIsAnEmptyJournal() throws IOException {
        Scan scan = Journal.scan(folder.resolve("none"), FILES);
        assertEquals(new Scan(List.of(), 0, Optional.empty()), scan);
        assertEquals(List.of(), readFrom(0));
    }

    @Test
    void givesBackWhatWasAppendedOverManySegmentsAndOpenings() throws IOException {
        fill(200, 17);
        fill(100, 0);
        fill(100, 23);
        Scan scan = Journal.scan(folder, FILES);
        assertEquals(40, scan.records());
        assertEquals(Optional.empty(), scan.damage());
        assertTrue(scan.segments().size() > 5, scan::toString);
        assertEquals(40, readFrom(0).size());
        for (int from = 0; from <= 41; from++) {
            assertEquals(Math.max(0, 40 - from), readFrom(from).size());
        }
        for (SegmentInfo info : scan.segments()) {
            assertEquals(segment(info.first()), info.file());
            assertEquals(preamble(info.first()), info.preamble());
            assertEquals(Files.size(info.file()), info.size());
        }
    }

    @Test
    void tellsWhichSegmentTakesTheNextRecord() throws IOException {
        try (Journal journal = open(60)) {
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
        fill(1000, 1);
        String header = "5345414c424b4a31" + "01" + "0000000000000000" + "0006" + "66726f6d2030";
        String record = "00000018" + "01" + "00000007" + "636c6561722030" + "7365616c65642030";
        String hex = java.util.HexFormat.of().formatHex(Files.readAllBytes(segment(0)));
        assertEquals(header + crc(header) + record + crc(record), hex);
    }

    private static String crc(String hex) {
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(java.util.HexFormat.of().parseHex(hex));
        return "%08x".formatted(crc.getValue());
    }

    @Test
    void takesRecordsLargerThanItsBuffersAndEmptyOnes() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        RandomGenerator random = new java.util.SplittableRandom(seed);
        byte[] clear = new byte[1_000_003];
        byte[] sealed = new byte[700_001];
        random.nextBytes(clear);
        random.nextBytes(sealed);
        List<JournalRecord> records = List.of(
                new JournalRecord(new byte[0], new byte[0]),
                new JournalRecord(clear, sealed),
                new JournalRecord(new byte[0], clear),
                new JournalRecord(sealed, new byte[0]));
        try (Journal journal = open(500_000)) {
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
        fill(1000, 3);
        Scan scan = Journal.scan(folder, FILES);
        fill(1000, 1);
        JournalException e =
                assertThrows(JournalException.class, () -> Journal.open(folder, FILES, scan, JournalTest::preamble));
        assertEquals("journal.changed", e.key());
    }

    @Test
    void namesAMissingSegmentAndCutsNothing() throws IOException {
        fill(100, 12);
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
        assertThrows(JournalException.class, () -> open(100));
        Files.delete(segments.get(0).file());
        assertEquals(
                Reason.MISSING_SEGMENT,
                Journal.scan(folder, FILES).damage().orElseThrow().reason());
    }
}
