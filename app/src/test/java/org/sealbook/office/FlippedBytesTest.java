package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.Verdict;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.fixtures.Seed;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.office.SpoiledFiles.Flip;
import org.sealbook.reports.inspection.ByteRange;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.reports.inspection.PdfInspection;

/** One flipped bit, anywhere in an office's files or in what left it: opening, audit or verification names it. */
class FlippedBytesTest {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final long SEED = Seed.get();

    @TempDir
    static Path temporary;

    private static OfficeFolder folder = TestOffice.at(Path.of("office"));
    private static TestOffice.Exported exported;
    private static AuditReport wholeAudit = new AuditReport(0, 0, Map.of(), Map.of(), List.of());
    private static SpoiledFiles office;
    private static SpoiledFiles certificates;

    private final Random random = new Random(SEED);

    /** How an office with one flipped bit answers whoever opens and audits it. */
    enum Answer {
        /** Opening is refused with an exception that a person reads, and the file is named. */
        REFUSED,
        /** The audit is not sound, and names it. */
        NAMED,
        /** Opening says that it set the tables aside and built them anew; the audit then is sound. */
        REBUILT,
        /** Nothing that was recorded is different: opening is clean and the audit sound. */
        UNSEEN
    }

    @BeforeAll
    static void make() throws Exception {
        System.out.println("seed " + SEED);
        folder = TestOffice.staffed(temporary.resolve("office"));
        exported = TestOffice.withOneCertificate(folder, temporary.resolve("certificates"), temporary.resolve("in"));
        office = new SpoiledFiles(folder.path());
        certificates = new SpoiledFiles(temporary.resolve("certificates"));
        try (Office whole = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertTrue(whole.ledger().opening().clean());
            AuditReport audit = whole.ledger().audit(AuditProgress.NONE);
            assertTrue(audit.sound(), () -> audit.faults().toString());
            wholeAudit = audit;
        }
        assertEquals(Verdict.SOUND, verify(exported.files().getFirst()).verdict());
    }

    @AfterEach
    void restore() throws Exception {
        office.restore();
        certificates.restore();
    }

    @Test
    void inTheJournalIsNamed() throws Exception {
        noneIsUnseen(60, file -> file.startsWith("journal/"));
    }

    @Test
    void inEvidenceAndTheSignedFileIsNamed() throws Exception {
        noneIsUnseen(60, file -> file.startsWith("vault/"));
    }

    @Test
    void inEveryFileOfTheVaultIsNamed() throws Exception {
        for (Path file : office.files(name -> name.startsWith("vault/"))) {
            noneIsUnseen(6, name -> folder.path().resolve(name).equals(file));
        }
    }

    @Test
    void inAKeyFileIsNamed() throws Exception {
        noneIsUnseen(100, file -> file.startsWith("keys/"));
    }

    @Test
    void inTheFileThatSaysWhoTheOfficeIsIsNamed() throws Exception {
        noneIsUnseen(60, file -> file.equals("office.json"));
    }

    @Test
    void inTheSignInNamesIsNamedOrLocksThatPersonOut() throws Exception {
        int lockedOut = 0;
        List<Path> file = office.files(name -> name.equals("people.json"));
        for (int i = 0; i < 60; i++) {
            Flip flip = office.any(file, random);
            office.spoil(flip);
            if (everybodySignsIn()) {
                Answer answer = answer(flip, TestOffice.NOTARY);
                assertTrue(answer == Answer.REFUSED || answer == Answer.NAMED, () -> flip + " " + answer);
            } else {
                lockedOut++;
            }
            office.restore();
        }
        System.out.println("people.json: 60 flips, of which " + lockedOut + " lock somebody out");
        assertTrue(lockedOut > 0);
    }

    @Test
    void inTheTablesIsNamedOrMendedOrInAPageThatHoldsNothing() throws Exception {
        Map<Answer, Integer> answers = answers(120, file -> file.equals("ledger.mv.db"));
        assertTrue(answers.getOrDefault(Answer.REBUILT, 0) > 0, answers::toString);
    }

    @Test
    void inTheCertificateWithItsProofsIsNeverSound() throws Exception {
        Path pdf = exported.files().getFirst();
        for (int i = 0; i < 150; i++) {
            Flip flip = certificates.any(List.of(pdf), random);
            certificates.spoil(flip);
            assertEquals(Verdict.NOT_SOUND, verify(pdf).verdict(), flip::toString);
            certificates.restore();
        }
    }

    @Test
    void inTheCertificatesSignedBytesAloneIsNeverIntact() throws Exception {
        Path pdf = exported.files().getFirst();
        ByteRange range = range(certificates.bytes(pdf));
        Path alone = Files.createDirectories(temporary.resolve("alone")).resolve("alone.pdf");
        int flips = 0;
        while (flips < 150) {
            Flip flip = certificates.any(List.of(pdf), random);
            if (flip.at() >= range.gapStart() && flip.at() < range.gapEnd()) {
                continue;
            }
            flips++;
            Files.write(alone, certificates.spoiled(flip));
            assertFalse(isIntact(alone), flip::toString);
        }
        Files.write(alone, certificates.bytes(pdf));
        assertTrue(isIntact(alone));
    }

    @Test
    void inAProofIsNeverSound() throws Exception {
        Path pdf = exported.files().getFirst();
        for (Path proof : exported.files().subList(1, exported.files().size())) {
            for (int i = 0; i < 40; i++) {
                Flip flip = certificates.any(List.of(proof), random);
                certificates.spoil(flip);
                assertEquals(Verdict.NOT_SOUND, verify(pdf).verdict(), flip::toString);
                certificates.restore();
            }
        }
    }

    static ByteRange range(byte[] pdf) throws Exception {
        return PdfInspection.inspect(pdf, Limits.STANDARD)
                .signatures()
                .getFirst()
                .range()
                .orElseThrow();
    }

    private boolean isIntact(Path pdf) throws Exception {
        try {
            return verify(pdf).signatures().stream()
                    .anyMatch(signature -> signature.integrityLabel().equals("intact"));
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    private static VerificationReport verify(Path pdf) throws Exception {
        return new Verification(Optional.of(exported.trust()), NOW, Limits.STANDARD).verify(List.of(pdf), List.of());
    }

    private void noneIsUnseen(int flips, Predicate<String> kind) throws Exception {
        Map<Answer, Integer> answers = answers(flips, kind);
        assertEquals(null, answers.get(Answer.UNSEEN), answers::toString);
        assertEquals(null, answers.get(Answer.REBUILT), answers::toString);
    }

    private Map<Answer, Integer> answers(int flips, Predicate<String> kind) throws Exception {
        List<Path> files = office.files(kind);
        Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
        for (int i = 0; i < flips; i++) {
            Flip flip = office.any(files, random);
            office.spoil(flip);
            answers.merge(answer(flip, TestOffice.NOTARY), 1, Integer::sum);
            office.restore();
        }
        System.out.println(flips + " flips in " + files.size() + " files, first "
                + folder.path().relativize(files.getFirst()) + ": " + answers);
        return answers;
    }

    /** Anything else that is thrown is a defect. */
    private static Answer answer(Flip flip, String signIn) throws Exception {
        String file = String.valueOf(flip.file().getFileName());
        try (Office opened = TestOffice.open(folder, signIn)) {
            OpeningReport opening = opened.ledger().opening();
            AuditReport audit = opened.ledger().audit(AuditProgress.NONE);
            if (!audit.sound()) {
                return Answer.NAMED;
            }
            assertEquals(wholeAudit, audit, flip::toString);
            return opening.clean() ? Answer.UNSEEN : Answer.REBUILT;
        } catch (LedgerRefusedException e) {
            // An office.json with another origin meets a journal that is another office's; both are named.
            assertTrue(
                    e.arguments().toString().contains(file)
                            || (file.equals("office.json") && e.key().equals("ledger.journal-of-another")),
                    () -> flip + ": " + e.getMessage());
        } catch (OfficeException e) {
            assertTrue(
                    e.arguments().toString().contains(file) || e.key().equals("office.changed"),
                    () -> flip + ": " + e.getMessage());
        } catch (DamagedKeysException e) {
            assertEquals(file, e.file(), flip::toString);
        } catch (DamagedRecordException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(
                    message.contains(file) || message.matches("(the facts of )?(entry|header|head) .*"),
                    () -> flip + ": " + message);
        }
        return Answer.REFUSED;
    }

    private static boolean everybodySignsIn() throws Exception {
        for (String signIn : List.of(TestOffice.DIRECTOR, TestOffice.NOTARY, TestOffice.SECOND)) {
            try {
                if (folder.person(signIn).isEmpty()) {
                    return false;
                }
                TestOffice.open(folder, signIn).close();
            } catch (WrongPasswordException e) {
                return false;
            } catch (OfficeException e) {
                return true;
            }
        }
        return true;
    }
}
