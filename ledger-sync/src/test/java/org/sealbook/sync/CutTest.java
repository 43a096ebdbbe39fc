package org.sealbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncExchange.Message;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.journal.FileLayer;
import org.sealbook.sync.SyncStatus.MemberStatus;

/** Exchanges that are cut anywhere, disks that fail at any step, power that goes: nothing told is lost, and in the end both are equal. */
class CutTest {

    private final SyncTown town = new SyncTown(3);
    private final SyncLog log = town.log(0).grow(1300);

    @TempDir
    Path folder;

    private static MemberStatus office0(Sync sync) {
        return sync.status().others().getFirst();
    }

    private void endsEqual(Sync a, Sync b) throws Exception {
        SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
        assertEquals(log.blocks(), office0(b).held());
        assertEquals(
                log.blocks(),
                a.status().others().getFirst().cosignedUs().orElseThrow().size());
    }

    /** What arrived of a message that was cut after so many items; the vector arrived. */
    private void arrive(Sync sync, Message message, int items) throws Exception {
        try (Intake intake = sync.intake(town.origin(0))) {
            intake.vector(message.vector());
            for (byte[] item : message.items().subList(0, items)) {
                intake.item(item);
            }
        }
    }

    @Test
    void aCutAfterAnyItemLosesAtMostWhatDidNotArrive() throws Exception {
        List<Long> held = new ArrayList<>();
        for (int cut = 0; cut <= 4; cut++) {
            Path fresh = folder.resolve("cut-" + cut);
            try (Sync a = town.open(0, log, fresh)) {
                try (Sync b = town.open(1, town.log(1), fresh)) {
                    arrive(b, SyncExchange.message(a, b.vector()), cut);
                    held.add(office0(b).held());
                }
                try (Sync b = town.open(1, town.log(1), fresh)) {
                    assertEquals(held.getLast(), office0(b).held());
                    endsEqual(a, b);
                }
            }
        }
        assertEquals(held.stream().sorted().distinct().toList(), held);
        assertEquals(1300, held.getLast());
    }

    @Test
    void anItemCutAtAnyByteNeverCounts() throws Exception {
        try (Sync a = town.open(0, town.log(0).grow(2), folder);
                Sync b = town.open(1, town.log(1), folder)) {
            Message message = SyncExchange.message(a, b.vector());
            byte[] frame = message.items().getLast();
            for (int length = 0; length < frame.length; length++) {
                byte[] cut = Arrays.copyOf(frame, length);
                assertThrows(
                        SyncFaultException.class,
                        () -> SyncExchange.takeIn(b, town.origin(0), new Message(message.vector(), List.of(cut))));
            }
            for (int length = 0; length < message.vector().length; length++) {
                byte[] cut = Arrays.copyOf(message.vector(), length);
                assertThrows(
                        SyncFaultException.class,
                        () -> SyncExchange.takeIn(b, town.origin(0), new Message(cut, List.of())));
            }
            assertEquals(0, office0(b).held());
        }
    }

    @Test
    void isKilledBeforeAnyChangeOfTheDiskAndGoesOn() throws Exception {
        boolean finished = false;
        int change = 1;
        for (; !finished; change++) {
            Path fresh = folder.resolve("kill-" + change);
            FaultyFiles files = new FaultyFiles(FileLayer.real()).quick().failChangesFrom(change);
            try (Sync a = town.open(0, log, fresh)) {
                long told = toldBefore(a, fresh, files);
                finished = told == log.blocks();
                try (Sync b = town.open(1, town.log(1), fresh)) {
                    assertTrue(told <= office0(b).held(), "told " + told + " before the kill at change " + change);
                    endsEqual(a, b);
                }
            }
        }
        assertTrue(change > 10, "only " + change + " changes");
    }

    /** Exchanges on a disk that fails; answers the size that the office's last vector or cosignature told of. */
    private long toldBefore(Sync a, Path fresh, FaultyFiles files) throws Exception {
        long told = 0;
        Sync b;
        try {
            b = town.open(1, town.log(1), fresh, files);
        } catch (IOException e) {
            return told;
        }
        try (b) {
            try {
                for (int frames = 1; frames <= 4; frames++) {
                    arrive(b, SyncExchange.message(a, b.vector()), 1);
                    byte[] vector = b.vector();
                    told = Vector.decode(vector, 3, Vector.membersDigest(town.consortium))
                            .entries()
                            .getFirst()
                            .held();
                }
            } catch (SyncStoppedException e) {
                assertEquals("sync.records-failed", e.key());
                assertEquals("sync.records-failed", b.status().stopped().orElseThrow());
                assertThrows(SyncStoppedException.class, b::vector);
                assertThrows(SyncStoppedException.class, () -> arrive(b, new Message(a.vector(), List.of()), 0));
            }
        }
        return told;
    }

    @Test
    void whatWasToldSurvivesAPowerCut() throws Exception {
        long seed = 57;
        RandomGenerator random = new Random(seed);
        try (Sync a = town.open(0, log, folder)) {
            for (int round = 0; round < 40; round++) {
                Path fresh = Files.createDirectories(folder.resolve("power-" + round));
                PowerCut power = new PowerCut(fresh);
                Sync b = town.open(1, town.log(1), fresh, power);
                arrive(b, SyncExchange.message(a, b.vector()), random.nextInt(3));
                long told = office0(b).held();
                Message message = SyncExchange.message(a, b.vector());
                // Never ended and never closed: the power goes before.
                Intake unfinished = b.intake(town.origin(0));
                unfinished.vector(message.vector());
                for (byte[] item : message.items()) {
                    unfinished.item(item);
                }
                power.cut(random);
                b.close();
                try (Sync again = town.open(1, town.log(1), fresh)) {
                    assertTrue(told <= office0(again).held(), "seed " + seed + ", round " + round);
                    endsEqual(a, again);
                }
            }
        }
    }
}
