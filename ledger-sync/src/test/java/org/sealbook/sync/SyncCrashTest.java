package org.sealbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.SyncExchange;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.SyncTown;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncStatus.MemberStatus;

/** Power cuts while an office takes in another's headers and cosigns them: no cosignature that left is forgotten. */
class SyncCrashTest {

    private final SyncTown town = new SyncTown(3);

    @TempDir
    Path temporary;

    /** What an office has told another: how far it holds its log, and how far it has cosigned it. */
    private record Told(long held, long cosigned) {}

    /** Notes what it tells others at the moment when it tells it, while the exchange goes on. */
    private record Telling(Sync sync, PowerCut disk, TreeMap<Integer, Told> told) implements ExchangeParty {

        private void note() {
            MemberStatus status = office0(sync);
            told.put(disk.moment(), new Told(status.held(), status.weCosigned()));
        }

        @Override
        public byte[] vector() {
            byte[] vector = sync.vector();
            note();
            return vector;
        }

        @Override
        public void send(byte[] theirVector, ItemSink sink) throws IOException, SyncFaultException {
            sync.send(theirVector, item -> {
                sink.item(item);
                note();
            });
        }

        @Override
        public Intake intake(Origin from) {
            return sync.intake(from);
        }
    }

    private static MemberStatus office0(Sync sync) {
        return sync.status().others().getFirst();
    }

    private void survives(int images) throws Exception {
        SyncLog log = town.log(0);
        Path folder = Files.createDirectory(temporary.resolve("recorded"));
        PowerCut disk = new PowerCut(folder);
        TreeMap<Integer, Told> told = new TreeMap<>();
        told.put(0, new Told(0, 0));
        for (int day = 0; day < 4; day++) {
            try (Sync a = town.open(0, log, temporary.resolve("office-of-the-log"));
                    Sync b = town.open(1, town.log(1), folder, disk)) {
                for (int i = 0; i < 4; i++) {
                    log.grow(230);
                    SyncExchange.exchange(a, town.origin(0), new Telling(b, disk, told), town.origin(1));
                }
            }
        }
        assertEquals(log.blocks(), told.lastEntry().getValue().cosigned());
        CrashImages.look("sync", images, disk, told, temporary, (image, before) -> {
            try (Sync a = town.open(0, log, image.resolve("other"));
                    Sync b = town.open(1, town.log(1), image)) {
                MemberStatus status = office0(b);
                assertTrue(status.held() >= before.held(), () -> "told of " + before + ", holds " + status);
                assertTrue(status.weCosigned() >= before.cosigned(), () -> "cosigned " + before + ", knows " + status);
                SyncExchange.exchange(a, town.origin(0), b, town.origin(1));
                assertEquals(log.blocks(), office0(b).weCosigned());
            }
        });
    }

    @Test
    void forgetsNoCosignature() throws Exception {
        survives(80);
    }

    @Test
    @Tag("slow")
    void forgetsNoCosignatureInManyImages() throws Exception {
        survives(CrashImages.many());
    }
}
