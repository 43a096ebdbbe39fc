package org.sealbook.sync.https;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CuttingProxy;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.SyncLog;
import org.sealbook.fixtures.TestMember;
import org.sealbook.journal.FileLayer;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.Intake;
import org.sealbook.sync.ItemSink;
import org.sealbook.sync.Sync;
import org.sealbook.sync.SyncFaultException;
import org.sealbook.sync.SyncSetup;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.store.SyncJournal;

/** Real headers and cosignatures over real TLS: cut anywhere, or relayed by a member that lies. */
final class SyncFaultsOverHttpsTest {
    private static final List<TestMember> OFFICES = TestMember.several(3);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    /** The first byte of an item that is a frame. */
    private static final byte HEADERS = 3;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<SyncLog> logs = new ArrayList<>();
    private final List<Sync> parties = new ArrayList<>();
    private CuttingProxy proxy;

    @BeforeEach
    void open() throws Exception {
        for (TestMember office : OFFICES) {
            SyncLog log = new SyncLog(office.origin(), office.secrets().logSigner(), logs.size()).grow(2);
            SyncSetup setup = new SyncSetup(
                    CONSORTIUM, office.origin(), log, office.secrets().cosigner(), () -> NOW);
            FileLayer files = new FaultyFiles(FileLayer.real()).quick();
            Path own = folder.resolve(office.origin().office());
            parties.add(opened(Sync.open(setup, SyncJournal.open(own, files, office.origin()))));
            logs.add(log);
        }
        proxy = opened(new CuttingProxy());
        proxy.to(listen(1, parties.get(1)));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    private int listen(int office, ExchangeParty speaks) throws IOException {
        return opened(HttpsListener.start(
                        OFFICES.get(office).tls(), CONSORTIUM, speaks, Station.loopback(0), Station.QUICK, _ -> {}))
                .port();
    }

    /** With a caller of its own, so that a connection that was cut is not used again. */
    private void exchange(int from, int with, String address) throws LinkException {
        try (HttpsCaller caller =
                new HttpsCaller(OFFICES.get(from).tls(), CONSORTIUM, parties.get(from), Station.QUICK)) {
            caller.exchange(OFFICES.get(with).member(), address);
        }
    }

    private MemberStatus at(int office, int of) {
        return parties.get(office).status().others().stream()
                .filter(each -> each.origin().equals(OFFICES.get(of).origin()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCutAfterEveryNthByteLosesNothing() throws Exception {
        assertTrue(cuts(197) > 10);
    }

    @Test
    @Tag("slow")
    void aCutAfterEveryFewBytesLosesNothing() throws Exception {
        assertTrue(cuts(11) > 200);
    }

    /** Both logs grow, and their exchange is cut after so many bytes, and so many more, until one passes whole; answers how often. */
    private int cuts(int step) throws LinkException {
        int cuts = 0;
        boolean whole = false;
        for (long at = 1; !whole; at += step) {
            logs.get(0).grow(1);
            parties.get(0).ownLogGrew();
            logs.get(1).grow(1);
            parties.get(1).ownLogGrew();
            long before = proxy.bytes();
            proxy.cutAfterBytes(at);
            try {
                exchange(0, 1, proxy.address());
                whole = proxy.bytes() - before < at;
            } catch (LinkException e) {
                assertTrue(List.of("sync.link.cut", "sync.link.not-trusted").contains(e.key()), e.getMessage());
                cuts++;
            }
        }
        proxy.cutAfterBytes(Long.MAX_VALUE);
        exchange(0, 1, proxy.address());
        for (int office = 0; office < 2; office++) {
            long blocks = logs.get(office).blocks();
            assertEquals(blocks, at(1 - office, office).held());
            assertEquals(
                    blocks, at(office, 1 - office).cosignedUs().orElseThrow().size());
        }
        assertTrue(at(0, 1).fork().isEmpty());
        return cuts;
    }

    /** Hands on an honest office's headers under the name of the one that speaks; their names are of one length. */
    private record Renaming(ExchangeParty honest, TestMember victim, TestMember liar, AtomicInteger renamed)
            implements ExchangeParty {

        @Override
        public byte[] vector() {
            return honest.vector();
        }

        @Override
        public void send(byte[] theirVector, ItemSink sink) throws IOException, SyncFaultException {
            String from = victim.origin().toString();
            honest.send(theirVector, item -> {
                String text = new String(item, ISO_8859_1);
                boolean theirs = item[0] == HEADERS && text.contains(from);
                renamed.addAndGet(theirs ? 1 : 0);
                String name = theirs ? liar.origin().toString() : from;
                sink.item(text.replace(from, name).getBytes(ISO_8859_1));
            });
        }

        @Override
        public Intake intake(org.sealbook.record.Origin from) {
            return honest.intake(from);
        }
    }

    @Test
    void anotherOfficesHeadersUnderItsOwnNameAreRefusedAndTheOthersUndisturbed() throws Exception {
        exchange(0, 1, proxy.address());
        AtomicInteger renamed = new AtomicInteger();
        int liar = listen(1, new Renaming(parties.get(1), OFFICES.get(0), OFFICES.get(1), renamed));
        LinkException refused = assertThrows(LinkException.class, () -> exchange(2, 1, "127.0.0.1:" + liar));
        assertEquals("sync.bad-frame", refused.key());
        assertTrue(renamed.get() > 0);
        assertTrue(at(2, 1).held() <= 2, "more than the liar's own two blocks");
        assertEquals(0, at(2, 0).held());
        assertTrue(at(2, 1).fork().isEmpty() && at(2, 0).fork().isEmpty());

        exchange(2, 1, proxy.address());
        assertEquals(2, at(2, 1).held());
        assertEquals(2, at(2, 0).held());
        assertEquals(2, at(1, 2).held());
    }
}
