package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.Verdict;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.fixtures.Seed;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.office.SpoiledFiles.Flip;
import org.sealbook.record.Id;
import org.sealbook.reports.inspection.ByteRange;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Progress;
import org.sealbook.vault.VaultException;

/**
 * Every byte of every file of a small office and of its exported certificate, one bit of each flipped; asked is what looks at that
 * kind of file. The tables' file has pages that hold nothing; {@link FlippedBytesTest} and {@link TamperedOfficeTablesTest} see to it.
 */
@Tag("slow")
class EveryByteTest {

    private static final long SEED = Seed.get();

    @TempDir
    static Path temporary;

    private static OfficeFolder folder = TestOffice.at(Path.of("office"));
    private static TestOffice.Exported exported;
    private static SpoiledFiles office;
    private static SpoiledFiles certificates;

    private final Random random = new Random(SEED);

    /** Whether a flipped bit, which lies on the disk, is found. */
    @FunctionalInterface
    private interface Finding {
        boolean finds(Flip flip) throws Exception;
    }

    @BeforeAll
    static void make() throws Exception {
        System.out.println("seed " + SEED);
        folder = TestOffice.staffed(temporary.resolve("office"));
        exported = TestOffice.withOneCertificate(folder, temporary.resolve("certificates"), temporary.resolve("in"));
        office = new SpoiledFiles(folder.path());
        certificates = new SpoiledFiles(temporary.resolve("certificates"));
    }

    @AfterEach
    void restore() throws Exception {
        office.restore();
        certificates.restore();
    }

    @Test
    void ofTheJournal() throws Exception {
        try (OfficeSecrets secrets = TestOffice.secrets(folder)) {
            OfficeIdentity identity = folder.identity();
            every(office, file -> file.startsWith("journal/"), flip -> {
                AuditReport report = new Audit(identity.origin(), identity.logKey(), AuditProgress.NONE)
                        .journal(
                                folder.journal(),
                                folder.files(),
                                Optional.of(new OfficeSegmentKeys(folder, secrets)::key))
                        .report();
                String name = String.valueOf(flip.file().getFileName());
                return report.faults().stream().anyMatch(fault -> fault.where().contains(name));
            });
        }
    }

    @Test
    void ofTheVault() throws Exception {
        try (Office opened = TestOffice.open(folder, TestOffice.NOTARY)) {
            every(
                    office,
                    file -> file.startsWith("vault/"),
                    flip -> !opened.evidence()
                                    .check(Optional.empty(), Progress.NONE)
                                    .isSound()
                            || signedFileIsDamaged(opened));
        }
    }

    private static boolean signedFileIsDamaged(Office opened) throws IOException {
        try (InputStream signed =
                opened.certificates().signedFile(exported.number().certificate())) {
            signed.readAllBytes();
            return false;
        } catch (VaultException e) {
            return e.reason() == VaultException.Reason.DAMAGED;
        }
    }

    @Test
    void ofTheKeyFiles() throws Exception {
        KeyCustody custody = OfficeSetup.custody(folder, new SecureRandom());
        every(office, file -> file.startsWith("keys/"), flip -> {
            List<DamagedKeysException> damage = custody.damage();
            assertEquals(1, damage.size(), flip::toString);
            return damage.getFirst().file().equals(String.valueOf(flip.file().getFileName()));
        });
    }

    @Test
    void ofTheFileThatSaysWhoTheOfficeIs() throws Exception {
        Digest founded = folder.identity().digest();
        every(office, file -> file.equals("office.json"), _ -> {
            try {
                return !folder.identity().digest().equals(founded);
            } catch (OfficeException e) {
                return e.key().equals("office.damaged");
            }
        });
    }

    @Test
    void ofTheSignInNames() throws Exception {
        Map<String, Id> people = folder.people();
        List<KeyId> present = OfficeSetup.custody(folder, new SecureRandom()).persons();
        every(office, file -> file.equals("people.json"), flip -> {
            try {
                Map<String, Id> now = folder.people();
                assertNotEquals(people, now, flip::toString);
                return !now.keySet().equals(people.keySet())
                        || now.values().stream().anyMatch(id -> !present.contains(new KeyId(id.value())));
            } catch (OfficeException e) {
                return e.key().equals("office.damaged");
            }
        });
    }

    @Test
    void ofTheProofs() throws Exception {
        every(
                certificates,
                file -> !file.endsWith(".pdf"),
                _ -> verify(exported.files().getFirst()).verdict() == Verdict.NOT_SOUND);
    }

    @Test
    void ofTheCertificateWithItsProofs() throws Exception {
        everyOfThePdf("with its proofs", _ -> true, copy -> verify(copy).verdict() == Verdict.NOT_SOUND);
    }

    @Test
    void ofTheCertificatesSignedBytesAlone() throws Exception {
        ByteRange range =
                FlippedBytesTest.range(certificates.bytes(exported.files().getFirst()));
        everyOfThePdf("alone", at -> at < range.gapStart() || at >= range.gapEnd(), copy -> {
            for (Path proof : exported.files().subList(1, exported.files().size())) {
                Files.deleteIfExists(copy.resolveSibling(proof.getFileName()));
            }
            try {
                return verify(copy).signatures().stream()
                        .noneMatch(signature -> signature.integrityLabel().equals("intact"));
            } catch (UnreadableFileException e) {
                return true;
            }
        });
    }

    /** Asks of a copy of the PDF, several at once, each in a folder of its own. */
    private void everyOfThePdf(String how, IntPredicate which, ThrowingPredicate finds) throws Exception {
        Path pdf = exported.files().getFirst();
        int[] places =
                IntStream.range(0, certificates.bytes(pdf).length).filter(which).toArray();
        int[] bits = random.ints(places.length, 0, 8).toArray();
        ThreadLocal<Path> copy = ThreadLocal.withInitial(this::copyOfExported);
        IntStream.range(0, places.length).parallel().forEach(i -> {
            Flip flip = new Flip(pdf, places[i], bits[i]);
            try {
                Files.write(copy.get(), certificates.spoiled(flip));
                assertTrue(finds.test(copy.get()), flip::toString);
            } catch (Exception e) {
                throw new AssertionError(flip.toString(), e);
            }
        });
        System.out.println("every byte of the certificate " + how + ": " + places.length + ", all found");
        assertFalse(places.length < 10_000, "a certificate is larger");
    }

    /** As {@link Predicate}, of a file. */
    @FunctionalInterface
    private interface ThrowingPredicate {
        boolean test(Path copy) throws Exception;
    }

    private Path copyOfExported() {
        try {
            Path own = Files.createTempDirectory(temporary, "copy");
            for (Path file : exported.files()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
            return own.resolve(exported.files().getFirst().getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VerificationReport verify(Path pdf) throws Exception {
        return new Verification(Optional.of(exported.trust()), FlippedBytesTest.NOW, Limits.STANDARD)
                .verify(List.of(pdf), List.of());
    }

    private void every(SpoiledFiles spoiled, Predicate<String> kind, Finding finding) throws Exception {
        int flips = 0;
        List<Path> files = spoiled.files(kind);
        for (Path file : files) {
            for (int at = 0; at < spoiled.bytes(file).length; at++) {
                Flip flip = new Flip(file, at, random.nextInt(8));
                spoiled.spoil(flip);
                assertTrue(finding.finds(flip), flip::toString);
                spoiled.mend(flip);
                flips++;
            }
        }
        System.out.println("every byte of " + files.size() + " files, first "
                + files.getFirst().getFileName() + ": " + flips + ", all found");
        assertTrue(flips > 0);
    }
}
