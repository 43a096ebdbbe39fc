package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.Ed25519Signer;
import org.sealbook.keys.KeyUse;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.KeyLine;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

class KeyRotationTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Id STATION = new Id("5".repeat(32));

    private final List<NoteSigner> held =
            Stream.generate(KeyRotationTest::signer).limit(3).toList();

    @TempDir
    private Path folder;

    private static NoteSigner signer() {
        return Ed25519Signer.of(VerifierKey.ED25519, TestLedger.ORIGIN.logKeyName(), Ed25519Signer.newSeed(RANDOM));
    }

    @Test
    void theOldKeySignsTheBlockOfItsRotationAndTheNewOneWhatFollows() throws Exception {
        try (Ledger ledger = open()) {
            ledger.record(TestLedger.note("one"));
            rotate(ledger, 1);
            ledger.record(TestLedger.note("two"));
            rotate(ledger, 2);
            ledger.record(TestLedger.note("three"));
            assertEquals(List.of(0, 0, 1, 1, 2), signers(ledger));
            assertEquals(
                    key(1), KeyLine.in(header(ledger, 1), TestLedger.ORIGIN).orElseThrow());
            assertTrue(ledger.audit(AuditProgress.NONE).report().sound());
            for (long block = 0; block < 5; block++) {
                assertTrue(ledger.prove(new EntryId(block, 0)).isPresent());
            }
        }
        try (Ledger ledger = open()) {
            assertTrue(ledger.opening().clean());
            ledger.record(TestLedger.note("four"));
            assertEquals(List.of(0, 0, 1, 1, 2, 2), signers(ledger));
        }
    }

    @Test
    void anEarlierHeadStillProvesWithTheKeyOfItsTime() throws Exception {
        try (Ledger ledger = open()) {
            ledger.record(TestLedger.note("one"));
            SignedNote early = ledger.head().orElseThrow();
            rotate(ledger, 1);
            ledger.record(TestLedger.note("two"));
            assertTrue(ledger.prove(new EntryId(0, 0), early).isPresent());
        }
    }

    @Test
    void journalAndTablesGiveTheKeysBackToEachOther() throws Exception {
        try (Ledger ledger = open()) {
            ledger.record(TestLedger.note("one"));
            rotate(ledger, 1);
            ledger.record(TestLedger.note("two"));
        }
        Files.delete(folder.resolve("ledger.mv.db"));
        try (Ledger ledger = open()) {
            assertEquals(3, ledger.opening().replayed());
            assertEquals(key(1), ledger.keys().at(2));
            ledger.record(TestLedger.note("three"));
        }
        Rebuild.journal(setup(), TestLedger.store(TestLedger.database(folder)));
        try (Ledger ledger = open()) {
            assertTrue(ledger.audit(AuditProgress.NONE).report().sound());
            assertEquals(List.of(0, 0, 1, 1), signers(ledger));
        }
    }

    @Test
    void withoutAPasswordTheHeadersThemselvesSayWhoSigns() throws Exception {
        try (Ledger ledger = open()) {
            rotate(ledger, 1);
            ledger.record(TestLedger.note("one"));
        }
        Audit audit = new Audit(TestLedger.ORIGIN, key(0), AuditProgress.NONE);
        AuditReport report = audit.journal(folder.resolve("journal"), FileLayer.real(), Optional.empty())
                .report();
        assertTrue(report.sound(), report.faults().toString());
        AuditReport other = new Audit(TestLedger.ORIGIN, key(1), AuditProgress.NONE)
                .journal(folder.resolve("journal"), FileLayer.real(), Optional.empty())
                .report();
        assertFalse(other.sound());
    }

    @Test
    void aLogKeyThatTheHeadersDoNotNameIsFoundInTheTables() throws Exception {
        try (Ledger ledger = openTestKeys()) {
            ledger.record(TestLedger.note("one"));
        }
        try (var connection = TestLedger.connection(folder);
                var statement = connection.createStatement()) {
            statement.execute("insert into log_key values (5, '" + key(2).encode() + "')");
        }
        try (Ledger ledger = openTestKeys()) {
            AuditReport report = ledger.audit(AuditProgress.NONE).report();
            assertEquals(
                    List.of("log-keys"),
                    report.faults().stream().map(Fault::kind).toList());
        }
    }

    @Test
    void aRotationToAKeyThatIsNotHeldOrThatSignedBeforeRecordsNothing() throws Exception {
        try (Ledger ledger = open()) {
            ledger.record(TestLedger.note("one"));
            rotate(ledger, 1);
            NoteSigner stranger = signer();
            assertThrows(IllegalStateException.class, () -> rotate(ledger, stranger.key()));
            assertThrows(IllegalStateException.class, () -> rotate(ledger, key(0)));
            assertEquals(2, ledger.blocks());
            ledger.record(TestLedger.note("two"));
        }
    }

    @Test
    void aHeaderThatNamesAnotherKeyThanItsEntryIsAFault() throws Exception {
        try (Ledger ledger = open()) {
            rotate(ledger, 1);
            Block block = ledger.blocks(0, 1).getFirst();
            Header header = block.header();
            Header forged = new Header(
                    header.block(),
                    header.prev(),
                    header.entries(),
                    header.entriesRoot(),
                    header.time(),
                    List.of(KeyLine.of(key(2))));
            List<Fault> faults = new java.util.ArrayList<>();
            new ChainCheck(TestLedger.ORIGIN, KeySchedule.of(key(0)), "table", faults::add)
                    .next(new RawBlock(
                            0,
                            forged.bytes(),
                            block.head().encode(),
                            block.entries().stream()
                                    .map(entry -> new RawBlock.RawEntry(
                                            entry.entry().canonicalBytes(),
                                            Optional.empty(),
                                            Optional.of(entry.parts())))
                                    .toList()));
            assertTrue(faults.stream().anyMatch(fault -> fault.kind().equals("log-key-entry")), faults.toString());
        }
    }

    private Receipt rotate(Ledger ledger, int to) {
        return rotate(ledger, key(to));
    }

    private static Receipt rotate(Ledger ledger, VerifierKey to) {
        return ledger.record(new Command(
                Id.random(RANDOM),
                new Id("a".repeat(32)),
                () -> List.of(new KeyRotation(KeyUse.LOG, to.encode(), ledger.blocks() + 1).draft(STATION))));
    }

    private VerifierKey key(int place) {
        return held.get(place).key();
    }

    /** Whose signature each head carries. */
    private List<Integer> signers(Ledger ledger) {
        List<Integer> signers = new java.util.ArrayList<>();
        ledger.headers(0, ledger.blocks(), (_, head) -> {
            for (int i = 0; i < held.size(); i++) {
                if (head.isSignedBy(key(i))) {
                    signers.add(i);
                }
            }
        });
        return signers;
    }

    private static Header header(Ledger ledger, long block) {
        return ledger.blocks(block, block + 1).getFirst().header();
    }

    private Ledger open() throws Exception {
        return Ledger.open(setup(), TestLedger.store(TestLedger.database(folder)));
    }

    private Ledger openTestKeys() throws Exception {
        return Ledger.open(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
    }

    private LedgerSetup setup() {
        LedgerSetup usual = TestLedger.setup(folder, FileLayer.real());
        LogKeys keys = new LogKeys() {
            @Override
            public VerifierKey founding() {
                return key(0);
            }

            @Override
            public Optional<NoteSigner> signer(VerifierKey key) {
                return held.stream().filter(signer -> signer.key().equals(key)).findFirst();
            }
        };
        return new LedgerSetup(
                usual.folder(),
                usual.origin(),
                usual.station(),
                keys,
                usual.segmentKeys(),
                usual.files(),
                usual.clock(),
                usual.random(),
                usual.mark());
    }
}
