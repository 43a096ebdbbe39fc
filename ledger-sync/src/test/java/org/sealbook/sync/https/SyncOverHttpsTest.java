package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CuttingProxy;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.TestMember;
import org.sealbook.journal.FileLayer;
import org.sealbook.sync.Sync;
import org.sealbook.sync.SyncSetup;
import org.sealbook.sync.SyncStatus;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.store.SyncJournal;

/** Three real offices in a row: the first and the third know each other only through the second. */
final class SyncOverHttpsTest {
    private static final List<TestMember> OFFICES = TestMember.several(3);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<SyncLog> logs = new ArrayList<>();
    private final List<Sync> parties = new ArrayList<>();
    private final CuttingProxy proxy = opened(new CuttingProxy());

    @BeforeEach
    void open() throws Exception {
        for (TestMember office : OFFICES) {
            SyncLog log = new SyncLog(office.origin(), office.secrets().logSigner(), logs.size()).grow(5);
            SyncSetup setup = new SyncSetup(
                    CONSORTIUM, office.origin(), log, office.secrets().cosigner(), () -> NOW);
            Path own = folder.resolve(office.origin().office());
            parties.add(opened(Sync.open(setup, SyncJournal.open(own, FileLayer.real(), office.origin()))));
            logs.add(log);
        }
        HttpsListener middle = opened(HttpsListener.start(
                OFFICES.get(1).tls(), CONSORTIUM, parties.get(1), Station.loopback(0), Station.QUICK, _ -> {}));
        proxy.to(middle.port());
        dial(0, proxy.port());
        dial(2, middle.port());
    }

    private void dial(int office, int port) {
        TestMember from = OFFICES.get(office);
        HttpsCaller caller = new HttpsCaller(from.tls(), CONSORTIUM, parties.get(office), Station.QUICK);
        Links links = opened(Links.start(
                caller,
                CONSORTIUM,
                from.origin(),
                Map.of(OFFICES.get(1).origin(), "127.0.0.1:" + port),
                Station.QUICK,
                InstantSource.fixed(NOW)));
        parties.get(office).onChange(links::changed);
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void headersAndCosignaturesFlowUnaskedThroughTheOfficeInTheMiddle() {
        Station.await("all hold all", () -> held(0, 1) == 5 && held(0, 2) == 5 && held(2, 0) == 5 && held(2, 1) == 5);
        Station.await("the third's cosignature comes back", () -> seenBy(0, 4) == 2);
        proxy.cut();
        logs.getFirst().grow(20);
        parties.getFirst().ownLogGrew();
        logs.get(2).grow(3);
        parties.get(2).ownLogGrew();
        Station.await("the others go on", () -> held(1, 2) == 8);
        assertEquals(5, held(2, 0));
        proxy.restore();
        Station.await("the headers arrive", () -> held(2, 0) == 25 && held(0, 2) == 8);
        Station.await("the newest block is seen by both", () -> seenBy(0, 24) == 2);
    }

    /** How many headers an office holds of another one. */
    private long held(int office, int of) {
        return parties.get(office).status().others().stream()
                .filter(member -> member.origin().equals(OFFICES.get(of).origin()))
                .mapToLong(SyncStatus.MemberStatus::held)
                .sum();
    }

    private long seenBy(int office, long block) {
        return parties.get(office).seenBy(block).size();
    }
}
