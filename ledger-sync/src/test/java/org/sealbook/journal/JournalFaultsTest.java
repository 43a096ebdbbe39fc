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
import static org.sealbook.journal.NumberedRecords.readFrom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.Seed;
import org.sealbook.journal.JournalException.Stage;

/** A small day of work under each fault at each operation: what was forced is there afterwards, and nothing half-written is believed. */
class JournalFaultsTest {

    private static final int LIMIT = 110;
    private static final int BEFORE = 4;
    private static final int RECORDS = 11;

    @TempDir
    Path temporary;

    private int runs;

    /** What a day of work came to. */
    private record Day(long acknowledged, long appended, Optional<JournalException> failure) {}

    private static Day work(Path folder, FileLayer files, long before) {
        long acknowledged = before;
        long appended = before;
        try (Journal journal = open(folder, files, LIMIT)) {
            try {
                assertEquals(before, journal.forced());
                for (int i = 0; i < RECORDS; i++) {
                    appended++;
                    journal.append(numbered(journal.next()));
                    if (i % 4 == 1) { // Not in step with the segments: some end with records that were not forced.
                        journal.force();
                        acknowledged = journal.next();
                    }
                }
                journal.force();
                return new Day(journal.next(), appended, Optional.empty());
            } catch (JournalException e) {
                assertTrue(journal.forced() >= acknowledged);
                if (!e.refused()) {
                    assertRefusesEverything(journal);
                }
                return new Day(acknowledged, appended, Optional.of(e));
            }
        } catch (IOException e) {
            return new Day(acknowledged, appended, Optional.of((JournalException) e));
        }
    }

    private static void assertRefusesEverything(Journal journal) {
        for (JournalException e : List.of(
                assertThrows(JournalException.class, () -> journal.append(numbered(0))),
                assertThrows(JournalException.class, journal::force),
                assertThrows(JournalException.class, journal::current))) {
            assertEquals("journal.stopped", e.key());
        }
    }

    private Path freshFolder() throws IOException {
        return Files.createDirectories(temporary.resolve("run-" + runs++));
    }

    private static void assertSound(Path folder, Day day, String which) throws IOException {
        Scan scan = Journal.scan(folder, FILES);
        if (scan.damage().isPresent()) {
            Damage damage = scan.damage().get();
            assertTrue(damage.isTail(), which + ": " + damage);
            Journal.quarantineTail(folder, FILES, damage, folder.resolve("quarantine"));
            Scan after = Journal.scan(folder, FILES);
            assertEquals(Optional.empty(), after.damage(), which);
            assertEquals(scan.records(), after.records(), which);
        }
        assertTrue(scan.records() >= day.acknowledged(), which + ": " + scan + " after " + day);
        assertTrue(scan.records() <= day.appended(), which + ": " + scan + " after " + day);
        fill(folder, LIMIT, 4);
        assertEquals(scan.records() + 4, readFrom(folder, 0), which);
    }

    private void undergo(String which, Consumer<FaultyFiles> fault) throws IOException {
        Path folder = freshFolder();
        fill(folder, LIMIT, BEFORE);
        FaultyFiles files = new FaultyFiles(FILES);
        fault.accept(files);
        Day day = work(folder, files, BEFORE);
        assertTrue(day.failure().isPresent(), which);
        assertSound(folder, day, which);
    }

    /** How many changes a good day makes, without the last, which gives room back and may fail. */
    private int changes() throws IOException {
        return goodDay().changes() - 1;
    }

    private FaultyFiles goodDay() throws IOException {
        Path folder = freshFolder();
        fill(folder, LIMIT, BEFORE);
        FaultyFiles files = new FaultyFiles(FILES);
        assertEquals(Optional.empty(), work(folder, files, BEFORE).failure());
        assertEquals(BEFORE + RECORDS, readFrom(folder, 0));
        return files;
    }

    @Test
    void losesNothingForcedWhenAnyChangeFails() throws IOException {
        int changes = changes();
        assertTrue(changes > 40, () -> "changes: " + changes);
        for (int n = 1; n <= changes; n++) {
            int nth = n;
            undergo("change " + n + " fails", files -> files.failChangeAt(nth));
            undergo("ends before change " + n, files -> files.failChangesFrom(nth));
        }
    }

    @Test
    void losesNothingForcedWhenAnyForceFails() throws IOException {
        int forces = goodDay().forces();
        assertTrue(forces > 8, () -> "forces: " + forces);
        for (int n = 1; n <= forces; n++) {
            int nth = n;
            undergo("force " + n + " fails", files -> files.failForceFrom(nth));
        }
    }

    @Test
    void losesNothingForcedWhenAnyWriteIsShort() throws IOException {
        int writes = goodDay().writes();
        assertTrue(writes > 40, () -> "writes: " + writes);
        for (int n = 1; n <= writes; n++) {
            int nth = n;
            undergo("write " + n + " is short", files -> files.shortWriteAt(nth));
        }
    }

    @Test
    void losesNothingForcedWhenTheDiskIsFullAfterAnyByte() throws IOException {
        long written = goodDay().written();
        assertTrue(written > 250, () -> "written: " + written);
        for (long n = 0; n < written; n++) {
            long bytes = n;
            undergo("full after " + n, files -> files.diskFullAfter(bytes));
        }
    }

    @Test
    void losesNothingForcedWhenThePowerIsCutBeforeAnyChange() throws IOException {
        long seed = Seed.get();
        System.out.println("losesNothingForcedWhenThePowerIsCutBeforeAnyChange: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int changes = changes();
        for (int n = 1; n <= changes + 1; n++) {
            for (int round = 0; round < 4; round++) {
                Path folder = freshFolder();
                fill(folder, LIMIT, BEFORE);
                PowerCut power = new PowerCut(folder);
                Day day = work(folder, new FaultyFiles(power).failChangesFrom(n), BEFORE);
                assertEquals(n <= changes, day.failure().isPresent());
                if (round == 0) {
                    power.cut();
                } else {
                    power.cut(random);
                }
                assertSound(folder, day, "power cut before change " + n + ", round " + round);
            }
        }
    }

    @Test
    void quarantineLosesNeitherTheTailNorARecordWhenItIsCutShort() throws IOException {
        byte[] tail = {0, 0, 0, 99, 1, 2, 3};
        for (int n = 1; ; n++) {
            Path root = freshFolder();
            Path folder = Files.createDirectory(root.resolve("journal"));
            Path quarantine = Files.createDirectory(root.resolve("quarantine"));
            fill(folder, LIMIT, 5);
            Path last = Journal.scan(folder, FILES).segments().getLast().file();
            Files.write(last, tail, StandardOpenOption.APPEND);
            Damage damage = Journal.scan(folder, FILES).damage().orElseThrow();
            PowerCut power = new PowerCut(root);
            FaultyFiles files = new FaultyFiles(power).failChangesFrom(n);
            boolean done;
            try {
                Journal.quarantineTail(folder, files, damage, quarantine);
                done = true;
            } catch (JournalException e) {
                assertEquals(Stage.QUARANTINE, e.stage());
                done = false;
            }
            power.cut();
            Scan scan = Journal.scan(folder, FILES);
            assertEquals(5, scan.records());
            if (scan.damage().isEmpty()) {
                assertArrayEquals(
                        tail, Files.readAllBytes(FILES.list(quarantine).getFirst()));
            } else {
                assertEquals(damage, scan.damage().get());
                assertFalse(done);
            }
            if (done) {
                assertTrue(n > 5, "too few changes: " + n);
                return;
            }
        }
    }

    @Test
    void meetsAFullDiskBeforeARecordAndGoesOnWhenThereIsRoom() throws IOException {
        long written = goodDay().written();
        int refusals = 0;
        for (long n = 0; n < written; n++) {
            Path folder = freshFolder();
            FaultyFiles files = new FaultyFiles(FILES);
            try (Journal journal = open(folder, files, LIMIT)) {
                files.diskFullAfter(n);
                for (int i = 0; i < BEFORE + RECORDS; i++) {
                    try {
                        journal.append(numbered(i));
                    } catch (JournalException e) {
                        assertTrue(e.refused(), e::toString);
                        assertEquals(i, journal.next());
                        assertEquals(i, readUpTo(folder, journal.forced()));
                        refusals++;
                        files.diskFullAfter(Long.MAX_VALUE);
                        journal.append(numbered(i));
                    }
                    journal.force();
                }
            }
            assertEquals(BEFORE + RECORDS, readFrom(folder, 0));
        }
        assertEquals(written, refusals);
    }

    private static long readUpTo(Path folder, long until) throws IOException {
        long[] read = {0};
        Journal.read(folder, FILES, 0, until, (number, preamble, record) -> read[0]++);
        return read[0];
    }

    @Test
    void goesOnAfterAnyFailureThatItCallsARefusal() throws IOException {
        int changes = changes();
        int refusals = 0;
        for (int n = 1; n <= changes; n++) {
            Path folder = freshFolder();
            FaultyFiles files = new FaultyFiles(FILES);
            try (Journal journal = open(folder, files, LIMIT)) {
                files.failChangeAt(n);
                for (int i = 0; i < BEFORE + RECORDS; i++) {
                    try {
                        journal.append(numbered(i));
                    } catch (JournalException e) {
                        if (!e.refused()) {
                            break;
                        }
                        refusals++;
                        journal.append(numbered(i));
                    }
                    journal.force();
                }
                if (journal.next() == BEFORE + RECORDS) {
                    assertEquals(BEFORE + RECORDS, readUpTo(folder, journal.forced()));
                }
            } catch (JournalException e) {
                assertFalse(e.refused());
            }
        }
        assertTrue(refusals > 5, () -> "few refusals");
    }

    @Test
    void saysAtWhichStageItFailed() throws IOException {
        Path folder = freshFolder();
        assertEquals(
                Stage.OPEN,
                failure(folder, 0, new FaultyFiles(FILES).readOnly(folder)).stage());
        assertEquals(
                Stage.OPEN,
                failure(folder, 0, new FaultyFiles(FILES).diskFullAfter(50)).stage());
        Path other = freshFolder();
        fill(other, LIMIT, 1);
        JournalException noRoom = failure(other, 1, new FaultyFiles(FILES).diskFullAfter(10));
        assertEquals("journal.no-room", noRoom.key());
        assertEquals(Stage.APPEND, noRoom.stage());
        FaultyFiles files = new FaultyFiles(FILES);
        assertEquals(
                Stage.APPEND,
                failure(other, 1, files.shortWriteAt(files.writes() + 3)).stage());
        assertEquals(
                Stage.READ,
                failure(other, 1, new FaultyFiles(FILES).failForceFrom(1)).stage());
        assertEquals(
                Stage.FORCE,
                failure(freshJournal(), 1, new FaultyFiles(FILES).failForceFrom(4))
                        .stage());
    }

    private Path freshJournal() throws IOException {
        Path folder = freshFolder();
        fill(folder, LIMIT, 1);
        return folder;
    }

    private static JournalException failure(Path folder, long before, FileLayer files) {
        return work(folder, files, before).failure().orElseThrow();
    }
}
