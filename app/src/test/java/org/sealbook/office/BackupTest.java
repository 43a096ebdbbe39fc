package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;

/** Copies of a real office: whole while it works, checked by anybody, put back where nothing lies. */
class BackupTest {

    @TempDir
    Path temporary;

    private OfficeFolder folder = TestOffice.at(Path.of("office"));
    private Path out = Path.of("backup");

    @BeforeEach
    void make() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
        TestOffice.withOneCertificate(folder, temporary.resolve("out"), temporary.resolve("in"));
        out = temporary.resolve("backups").resolve("first");
    }

    @Test
    void isWholeAlthoughTheOfficeGoesOnMeanwhile() throws Exception {
        AtomicLong during = new AtomicLong();
        BackupDesk.Made made;
        long before;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            before = office.ledger().blocks();
            made = office.backups().create(out, new BackupProgress() {
                @Override
                public void total(long bytes) {
                    work(office);
                    during.set(office.ledger().blocks());
                }

                @Override
                public void advanced(long bytes) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            work(office);
        }
        assertTrue(during.get() > before, "the office recorded while it was copied");
        assertEquals(before, made.blocks());
        AuditReport check = check();
        assertEquals(List.of(), check.faults());
        assertEquals(before, check.blocks());
        assertEquals("audit.no-password", check.notChecked().get("payloads"));

        OfficeFolder restored = TestOffice.at(temporary.resolve("restored"));
        assertEquals(before, new BackupFolder(out, FileLayer.real()).restore(restored.path(), BackupProgress.NONE));
        try (Office office = TestOffice.open(restored, TestOffice.NOTARY)) {
            assertEquals(before, office.ledger().opening().replayed());
            assertEquals(List.of(), office.ledger().audit(AuditProgress.NONE).faults());
            List<Path> segments = FileLayer.real().list(restored.journal());
            work(office);
            assertTrue(
                    FileLayer.real().list(restored.journal()).size() > segments.size(),
                    "what is recorded now is under another segment's key");
            assertEquals(List.of(), office.ledger().audit(AuditProgress.NONE).faults());
        }
    }

    private static void work(Office office) {
        try {
            TestOffice.newCase(office).openAndExamine();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isNeverWrittenOverAnythingNorIntoTheOfficeItself() throws Exception {
        Files.createDirectories(out);
        assertEquals("office.backup-exists", refused(out));
        assertEquals("office.backup-inside", refused(folder.path().resolve("backup")));
        assertEquals(List.of(), FileLayer.real().list(out));
    }

    private String refused(Path where) throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            return assertThrows(OfficeException.class, () -> office.backups().create(where, BackupProgress.NONE))
                    .key();
        }
    }

    @Test
    void namesEveryFileThatIsChangedMissingOrStrayAndRestoresNothing() throws Exception {
        create(folder);
        for (Path file : files(out)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 4;
            Files.write(file, changed);
            assertNamed(file);
            Files.delete(file);
            if (!file.getFileName().toString().equals(BackupManifest.NAME)
                    && !file.getFileName().toString().equals(BackupStatement.NAME)) {
                assertNamed(file);
            }
            Files.write(file, bytes);
        }
        Files.write(out.resolve("journal").resolve("0000000000009999.seg"), new byte[3]);
        assertNamed(out.resolve("journal").resolve("0000000000009999.seg"));
        Files.delete(out.resolve("journal").resolve("0000000000009999.seg"));
        assertTrue(check().sound());
    }

    private void assertNamed(Path file) throws Exception {
        AuditReport report = check();
        assertFalse(report.sound(), file + " was changed");
        Path into = temporary.resolve("restored");
        assertThrows(
                OfficeException.class,
                () -> new BackupFolder(out, FileLayer.real()).restore(into, BackupProgress.NONE),
                file::toString);
        assertFalse(Files.exists(into), "nothing is left of what was restored");
    }

    @Test
    void leavesNothingWhenItIsCancelledOrTheDiskIsFull() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            BackupProgress stop = new BackupProgress() {
                private long done;

                @Override
                public void total(long bytes) {}

                @Override
                public void advanced(long bytes) {
                    done += bytes;
                }

                @Override
                public boolean cancelled() {
                    return done > 10_000;
                }
            };
            assertThrows(CancellationException.class, () -> office.backups().create(out, stop));
        }
        assertFalse(Files.exists(out.getParent()));
        FaultyFiles disk = new FaultyFiles(FileLayer.real());
        OfficeFolder full = new OfficeFolder(folder.path(), disk);
        try (Office office = TestOffice.open(full, TestOffice.NOTARY)) {
            disk.diskFullAfter(20_000);
            assertThrows(IOException.class, () -> office.backups().create(out, BackupProgress.NONE));
            assertFalse(Files.exists(out.getParent()));
            disk.diskFullAfter(Long.MAX_VALUE);
            office.backups().create(out, BackupProgress.NONE);
        }
        assertTrue(check().sound());
    }

    @Test
    void isThereWholeOrNotAtAllWhereverItIsKilled() throws Exception {
        FaultyFiles disk = new FaultyFiles(FileLayer.real());
        OfficeFolder faulty = new OfficeFolder(folder.path(), disk);
        int whole = 0;
        try (Office office = TestOffice.open(faulty, TestOffice.NOTARY)) {
            for (int step = 1; whole == 0; step += 3) {
                out = temporary.resolve("backups").resolve("killed-" + step);
                disk.failChangesFrom(disk.changes() + step);
                try {
                    office.backups().create(out, BackupProgress.NONE);
                } catch (IOException e) {
                    // As if the process had ended there: nothing after it happened, not even the clearing up.
                    assertFalse(Files.exists(out) && !check().sound(), "step " + step);
                    continue;
                } finally {
                    disk.failChangesFrom(Integer.MAX_VALUE);
                }
                whole++;
                assertTrue(check().sound());
            }
        }
    }

    @Test
    void isOnlyRestoredIntoAnEmptyFolder() throws Exception {
        create(folder);
        Path into = Files.createDirectories(temporary.resolve("restored"));
        Path there = Files.writeString(into.resolve("mine.txt"), "mine");
        OfficeException refused = assertThrows(
                OfficeException.class,
                () -> new BackupFolder(out, FileLayer.real()).restore(into, BackupProgress.NONE));
        assertEquals("office.backup-not-empty", refused.key());
        assertEquals(List.of(there), FileLayer.real().list(into));
        Files.delete(there);
        new BackupFolder(out, FileLayer.real()).restore(into, BackupProgress.NONE);
        assertTrue(TestOffice.at(into).isOffice());
        assertEquals(
                "office.backup-none",
                assertThrows(
                                OfficeException.class,
                                () -> new BackupFolder(into, FileLayer.real()).check(BackupProgress.NONE))
                        .key());
    }

    private void create(OfficeFolder of) throws Exception {
        try (Office office = Office.open(
                of, of.person(TestOffice.NOTARY).orElseThrow(), TestOffice.password(), new VirtualClock())) {
            office.backups().create(out, BackupProgress.NONE);
        }
    }

    private AuditReport check() throws Exception {
        return new BackupFolder(out, FileLayer.real()).check(BackupProgress.NONE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
