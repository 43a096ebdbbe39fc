package org.sealbook.sync.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.journal.FileLayer;
import org.sealbook.sync.Sync;
import org.sealbook.sync.SyncDamagedException;

/** Office 1 holds 900 headers of office 0 in three records, and its cosignature in a fourth; then something happens to the file. */
class SyncJournalTest {

    private final SyncTown town = new SyncTown(3);
    private final SyncLog log = town.log(0).grow(900);

    @TempDir
    Path folder;

    private Path segment;

    @BeforeEach
    void exchange() throws Exception {
        try (Sync a = town.open(0, log, folder);
                Sync b = town.open(1, town.log(1), folder)) {
            SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        }
        segment = folder.resolve("office-1/journal/0000000000000000.seg");
    }

    private SyncJournal open() throws Exception {
        return SyncJournal.open(folder.resolve("office-1"), FileLayer.real(), town.origin(1));
    }

    private long heldAfterReopening() throws Exception {
        try (Sync a = town.open(0, log, folder);
                Sync b = town.open(1, town.log(1), folder)) {
            long held = b.status().others().getFirst().held();
            SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
            assertEquals(900, b.status().others().getFirst().held());
            assertEquals(900, b.status().others().getFirst().weCosigned());
            return held;
        }
    }

    @Test
    void aTornTailGoesToQuarantineAndIsAskedForAgain() throws Exception {
        byte[] whole = Files.readAllBytes(segment);
        byte[] torn = Arrays.copyOf(whole, whole.length - 1000);
        Files.write(segment, torn);
        try (SyncJournal journal = open()) {
            Path piece = journal.quarantined().orElseThrow();
            byte[] kept = Files.readAllBytes(piece);
            assertArrayEquals(Arrays.copyOfRange(torn, torn.length - kept.length, torn.length), kept);
        }
        assertTrue(heldAfterReopening() < 900);
    }

    @Test
    void damageBeforeRecordsThatCameLaterKeepsSyncShut() throws Exception {
        log.grow(10);
        exchange();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[2000] ^= 1;
        Files.write(segment, bytes);

        SyncDamagedException damaged = assertThrows(SyncDamagedException.class, this::open);

        assertEquals("sync.records-damaged", damaged.key());
        assertArrayEquals(bytes, Files.readAllBytes(segment));
    }

    @Test
    void damageAmongRecordsOfOneForceIsCutWithThemAndAskedForAgain() throws Exception {
        byte[] bytes = Files.readAllBytes(segment);
        Arrays.fill(bytes, 2000, 6000, (byte) 0);
        Files.write(segment, bytes);
        try (SyncJournal journal = open()) {
            assertTrue(journal.quarantined().isPresent());
        }
        assertEquals(0, heldAfterReopening());
    }

    @Test
    void anotherOfficesRecordsAreRefused() throws Exception {
        SyncDamagedException refused = assertThrows(
                SyncDamagedException.class,
                () -> SyncJournal.open(folder.resolve("office-1"), FileLayer.real(), town.origin(2)));
        assertEquals("sync.records-of-another", refused.key());
    }

    @Test
    void recordsThatNobodyWouldHaveAcceptedKeepSyncShut() throws Exception {
        try (SyncJournal journal = open()) {
            journal.append(new byte[] {3, 1, 2, 3});
            journal.force();
        }
        SyncDamagedException damaged =
                assertThrows(SyncDamagedException.class, () -> town.open(1, town.log(1), folder));
        assertEquals("sync.records-not-ours", damaged.key());
    }

    @Test
    void recordsLostAltogetherComeBackFromThePeers() throws Exception {
        Files.delete(segment);
        assertEquals(0, heldAfterReopening());
    }
}
