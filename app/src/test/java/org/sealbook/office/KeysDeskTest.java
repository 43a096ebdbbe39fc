package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.TrustList;
import org.sealbook.court.Verdict;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.reports.inspection.Limits;

class KeysDeskTest {

    @TempDir
    private Path temporary;

    private OfficeFolder folder;

    @BeforeEach
    void staff() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
    }

    @Test
    void certificatesOfEveryGenerationOfKeysAreSound() throws Exception {
        TestOffice.Exported before =
                TestOffice.withOneCertificate(folder, temporary.resolve("before"), temporary.resolve("a"));
        try (Office office = open()) {
            for (KeyUse use : KeyUse.values()) {
                office.keys().rotate(office.person(), use);
            }
            assertTrue(audit(office).sound(), audit(office).faults().toString());
        }
        TestOffice.Exported after =
                TestOffice.withOneCertificate(folder, temporary.resolve("after"), temporary.resolve("b"));
        assertEquals(2, after.trust().offices().size());
        assertEquals(Verdict.SOUND, verify(before.files(), after.trust()).verdict());
        assertEquals(Verdict.SOUND, verify(after.files(), after.trust()).verdict());
        assertFalse(verify(after.files(), before.trust()).verdict() == Verdict.SOUND);
    }

    @Test
    void aNewKeySignsFromTheNextBlockOnAndSurvivesOpening() throws Exception {
        long rotation;
        try (Office office = open()) {
            rotation = office.keys()
                    .rotate(office.person(), KeyUse.LOG)
                    .receipt()
                    .last()
                    .block();
        }
        try (Office office = open()) {
            List<KeyRow> log = office.keys().all().stream()
                    .filter(row -> row.use() == KeyUse.LOG)
                    .toList();
            assertEquals(2, log.size());
            assertEquals(rotation, log.getFirst().until().orElseThrow());
            assertEquals(rotation + 1, log.getLast().from());
            assertTrue(log.getLast().inUse());
            office.keys().rotate(office.person(), KeyUse.COSIGNER);
            assertTrue(audit(office).sound());
        }
        assertTrue(new LedgerSalvage(folder, new SystemClock())
                .auditWithoutPassword()
                .sound());
    }

    @Test
    void aKeyThatWasProposedBeforeAStopIsGivenUpUnlessTheLedgerRecordsIt() throws Exception {
        try (OfficeSecrets secrets = TestOffice.secrets(folder)) {
            secrets.propose(KeyUse.LOG, "鹭屿市鹭岛公证处", new SecureRandom(), Instant.EPOCH);
            OfficeSetup.custody(folder, new SecureRandom()).renew(secrets);
        }
        try (Office office = open()) {
            assertEquals(3, office.keys().all().size());
        }
        try (OfficeSecrets secrets = TestOffice.secrets(folder)) {
            assertEquals(3, secrets.signingKeys().size());
        }
    }

    @Test
    void aRotationThatWasRecordedBeforeAStopIsInUseAfterIt() throws Exception {
        FileLayer stopping = stopsAtSecondWritingOfSecrets();
        String next;
        try (Office office = TestOffice.open(new OfficeFolder(folder.path(), stopping), TestOffice.DIRECTOR)) {
            assertThrows(IOException.class, () -> office.keys().rotate(office.person(), KeyUse.LOG));
            next = office.keys().all().stream()
                    .filter(row -> row.use() == KeyUse.LOG && row.inUse())
                    .findFirst()
                    .orElseThrow()
                    .key();
        }
        try (Office office = open()) {
            assertTrue(office.keys().all().stream().anyMatch(row -> row.key().equals(next) && row.inUse()));
            office.keys().rotate(office.person(), KeyUse.CERTIFICATE);
            assertTrue(audit(office).sound());
        }
    }

    private static FileLayer stopsAtSecondWritingOfSecrets() {
        FileLayer real = FileLayer.real();
        int[] writings = {0};
        return (FileLayer) Proxy.newProxyInstance(
                FileLayer.class.getClassLoader(), new Class<?>[] {FileLayer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("replaceWhole")
                            && ((Path) arguments[0]).endsWith("secrets.key")
                            && ++writings[0] == 2) {
                        throw new IOException("stopped");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aLostKeyIsBelievedOnlyUpToTheBlockThatTheNoticeNames() throws Exception {
        TestOffice.Exported early =
                TestOffice.withOneCertificate(folder, temporary.resolve("early"), temporary.resolve("a"));
        TestOffice.Exported late =
                TestOffice.withOneCertificate(folder, temporary.resolve("late"), temporary.resolve("b"));
        TrustList trust;
        try (Office office = open()) {
            long good = office.ledger().blocks() - 2;
            office.keys().logKeyCompromised(office.person(), good);
            trust = office.consortium().trusted();
            assertEquals(good, trust.offices().getFirst().until().orElseThrow());
            assertTrue(audit(office).sound());
            assertThrows(Refusal.class, () -> office.keys().logKeyCompromised(office.person(), good));
            office.export().export(late.number().certificate(), temporary.resolve("again"));
        }
        assertEquals(Verdict.SOUND, verify(early.files(), trust).verdict());
        VerificationReport report = verify(late.files(), trust);
        assertEquals(Verdict.CANNOT_TELL, report.verdict());
        assertTrue(
                report.findings().stream()
                        .anyMatch(finding -> finding.reason().key().equals("verify.log-key-out-of-range")),
                report.findings().toString());
        List<Path> again = late.files().stream()
                .map(file -> temporary.resolve("again").resolve(file.getFileName()))
                .toList();
        assertEquals(Verdict.SOUND, verify(again, trust).verdict());
    }

    @Test
    void destroysRetiredKeysAndSaysSoOnRecord() throws Exception {
        try (Office office = open()) {
            assertThrows(Refusal.class, () -> office.keys().destroyRetired(TestOffice.command(), office.person()));
            office.keys().rotate(office.person(), KeyUse.LOG);
            EntryId entry = office.keys()
                    .destroyRetired(TestOffice.command(), office.person())
                    .receipt()
                    .last();
            assertEquals(
                    "RetiredKeysDestroyed",
                    office.ledger().entry(entry).orElseThrow().row().type());
            assertTrue(office.keys().all().getFirst().destroyed());
        }
        try (Office office = open()) {
            assertTrue(office.keys().all().getFirst().destroyed());
            assertTrue(audit(office).sound());
        }
    }

    @Test
    void onlyAnAdministratorRotates() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertThrows(Refusal.class, () -> office.keys().rotate(office.person(), KeyUse.LOG));
            assertEquals(3, office.keys().all().size());
        }
    }

    @Test
    void inAConsortiumOnlyTheCertificateKeyIsRotated() throws Exception {
        try (Office office = open()) {
            var document = office.consortium().found(List.of(office.consortium().application("")), 0, 0);
            office.consortium()
                    .join(office.person(), document, document.digest().hex());
            for (KeyUse use : List.of(KeyUse.LOG, KeyUse.COSIGNER)) {
                Refusal refused =
                        assertThrows(Refusal.class, () -> office.keys().rotate(office.person(), use));
                assertEquals("refusal.keys.in-consortium", refused.key());
            }
            assertThrows(Refusal.class, () -> office.keys().logKeyCompromised(office.person(), 0));
            office.keys().rotate(office.person(), KeyUse.CERTIFICATE);
            assertTrue(audit(office).sound());
        }
    }

    @Test
    void anOfficeThatRotatedAloneJoinsWithItsNewKeys() throws Exception {
        try (Office office = open()) {
            office.keys().rotate(office.person(), KeyUse.LOG);
            office.keys().rotate(office.person(), KeyUse.COSIGNER);
            var document = office.consortium().found(List.of(office.consortium().application("")), 0, 0);
            office.consortium()
                    .join(office.person(), document, document.digest().hex());
            office.peers().start();
            assertEquals(Optional.empty(), office.peers().trouble());
            assertEquals(2, office.consortium().trusted().offices().size());
        }
    }

    private Office open() throws Exception {
        return TestOffice.open(folder, TestOffice.DIRECTOR);
    }

    private static AuditReport audit(Office office) throws Exception {
        return office.ledger().audit(AuditProgress.NONE);
    }

    private static VerificationReport verify(List<Path> files, TrustList trust) throws Exception {
        return new Verification(Optional.of(trust), Instant.parse("2026-12-01T00:00:00Z"), Limits.STANDARD)
                .verify(List.of(files.getFirst()), List.of());
    }
}
