package org.sealbook.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.journal.NumberedRecords.FILES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.PowerCut;

/** Power cuts while a journal is written, closed and opened again: what was forced is there, and nothing half-written is believed. */
class JournalCrashTest {

    private static final SegmentSizes SIZES = new SegmentSizes(60_000, 20_000);
    private static final int RECORDS = 60;

    @TempDir
    Path temporary;

    /** A record that can be told from its number, from a few bytes to several pages. */
    private static JournalRecord record(long number) {
        SplittableRandom random = new SplittableRandom(number);
        byte[] clear = new byte[random.nextInt(1 << random.nextInt(4, 14))];
        byte[] sealed = new byte[random.nextInt(3_000)];
        random.nextBytes(clear);
        random.nextBytes(sealed);
        return new JournalRecord(clear, sealed);
    }

    private static Journal open(Path folder, FileLayer files) throws IOException {
        return Journal.open(folder, files, Journal.scan(folder, files), NumberedRecords::preamble, SIZES);
    }

    private void survives(int images, int forcedTogether) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("recorded-" + forcedTogether));
        PowerCut disk = new PowerCut(folder);
        TreeMap<Integer, Long> forced = new TreeMap<>();
        forced.put(0, 0L);
        Path journals = folder.resolve("journal");
        for (int day = 0; day < 3; day++) {
            try (Journal journal = open(journals, disk)) {
                for (int i = 0; i < RECORDS / 3; i++) {
                    journal.append(record(journal.next()));
                    if (i % forcedTogether == forcedTogether - 1) {
                        journal.force();
                        forced.put(disk.moment(), journal.forced());
                    }
                }
                journal.force();
                forced.put(disk.moment(), journal.forced());
            }
        }
        CrashImages.look(
                "journal, " + forcedTogether + " records a force", images, disk, forced, temporary, this::opens);
    }

    private void opens(Path image, long forced) throws IOException {
        Path journals = Files.createDirectories(image.resolve("journal"));
        Scan scan = Journal.scan(journals, FILES);
        if (scan.damage().isPresent()) {
            assertTrue(scan.damage().get().isTail(), scan::toString);
            Journal.quarantineTail(journals, FILES, scan.damage().get(), image.resolve("quarantine"));
            assertTrue(Journal.scan(journals, FILES).damage().isEmpty());
        }
        assertTrue(scan.records() >= forced, () -> scan.records() + " records left of " + forced);
        try (Journal journal = open(journals, FILES)) {
            journal.append(record(journal.next()));
            journal.force();
        }
        long[] read = {0};
        Journal.read(journals, FILES, 0, (number, preamble, record) -> {
            assertEquals(record(number), record);
            read[0]++;
        });
        assertEquals(scan.records() + 1, read[0]);
    }

    @Test
    void keepsWhatWasForcedRecordByRecord() throws Exception {
        survives(200, 1);
    }

    @Test
    void keepsWhatWasForcedSeveralTogether() throws Exception {
        survives(200, 7);
    }

    @Test
    @Tag("slow")
    void keepsWhatWasForcedInManyImages() throws Exception {
        survives(10 * CrashImages.many(), 1);
        survives(10 * CrashImages.many(), 7);
    }
}
