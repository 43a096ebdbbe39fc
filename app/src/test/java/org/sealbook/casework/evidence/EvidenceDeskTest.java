package org.sealbook.casework.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.evidence.EvidenceDesk.Fixed;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Progress;
import org.sealbook.vault.VaultException;

class EvidenceDeskTest {

    @TempDir
    Path folder;

    @Test
    void takesAFolderInAsOneActAndGivesItBack() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site/img"));
        Files.write(site.resolve("空.bin"), new byte[0]);
        Files.writeString(folder.resolve("site/a.html"), "<html>");
        Files.write(site.resolve("😀.png"), new byte[200_000]);
        try (TestCasework office = TestCasework.staffed(folder.resolve("office"))) {
            Id caseId = office.openCase();
            Id command = office.fresh();
            Fixed fixed = fix(office, command, caseId, folder.resolve("site"));
            assertEquals(3, fixed.receipt().entries().size());
            assertEquals(
                    List.of("a.html", "img/空.bin", "img/😀.png"),
                    fixed.items().stream()
                            .map(row -> row.fileName().orElseThrow())
                            .toList());
            assertEquals(Digest.of(new byte[200_000]), fixed.items().get(2).sha256());
            assertEquals(200_000, fixed.items().get(2).size());
            assertEquals(fixed, fix(office, command, caseId, folder.resolve("site")));
            assertEquals(fixed.items(), office.evidence.ofCase(caseId));

            List<Path> back = office.evidence.export(
                    NOTARY,
                    fixed.items().stream().map(EvidenceRow::id).toList(),
                    folder.resolve("back"),
                    IntakeProgress.NOBODY);
            assertEquals(
                    List.of("a.html", "img_空.bin", "img_😀.png"),
                    back.stream().map(file -> file.getFileName().toString()).toList());
            assertEquals(-1, Files.mismatch(site.resolve("😀.png"), back.get(2)));
            assertEquals(-1, Files.mismatch(site.resolve("空.bin"), back.get(1)));
        }
    }

    @Test
    void whatIsCancelledIsNotOnRecordAndGivesNothingHalf() throws Exception {
        IntakeProgress cancelling = new IntakeProgress() {
            @Override
            public void total(int files, long bytes) {}

            @Override
            public void advanced(long bytes) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Path file = Files.write(folder.resolve("large.bin"), new byte[300_000]);
        Path back = folder.resolve("back");
        try (TestCasework office = TestCasework.staffed(folder.resolve("office"))) {
            Id caseId = office.openCase();
            EvidenceRow kept = office.fix(caseId, "kept.txt", "kept");
            long blocks = office.ledger.blocks();
            assertThrows(
                    CancellationException.class,
                    () -> office.evidence.fix(office.fresh(), NOTARY, caseId, List.of(file), cancelling));
            assertThrows(
                    CancellationException.class,
                    () -> office.evidence.export(NOTARY, List.of(kept.id()), back, cancelling));
            assertThrows(CancellationException.class, () -> office.evidence.check(Optional.empty(), cancelling));
            assertEquals(blocks, office.ledger.blocks());
            try (Stream<Path> given = Files.list(back)) {
                assertEquals(List.of(), given.toList());
            }
        }
    }

    @Test
    void namesMissingAndChangedEvidenceAndGivesNoneOfItBack() throws Exception {
        Path office = folder.resolve("office");
        try (TestCasework casework = TestCasework.staffed(office)) {
            Id caseId = casework.openCase();
            EvidenceRow whole = casework.fix(caseId, "whole.txt", "whole");
            List<Path> before = vaultFiles(office);
            EvidenceRow changed = casework.fix(caseId, "changed.txt", "changed");
            Path changedFile = added(before, office);
            before = vaultFiles(office);
            EvidenceRow missing = casework.fix(caseId, "missing.txt", "missing");
            Files.delete(added(before, office));
            assertFalse(casework.evidence.check(Optional.empty(), Progress.NONE).isSound());
            byte[] bytes = Files.readAllBytes(changedFile);
            bytes[bytes.length - 1] ^= 1;
            Files.write(changedFile, bytes);

            for (Optional<Id> where : List.of(Optional.<Id>empty(), Optional.of(caseId))) {
                EvidenceCheck check = casework.evidence.check(where, Progress.NONE);
                assertEquals(3, check.files());
                assertEquals(
                        List.of(changed.id() + " DAMAGED", missing.id() + " MISSING"),
                        check.faults().stream()
                                .map(fault -> fault.evidence().id() + " "
                                        + fault.problem().reason())
                                .toList());
            }
            Path back = folder.resolve("back");
            casework.evidence.export(NOTARY, List.of(whole.id()), back, IntakeProgress.NOBODY);
            for (EvidenceRow bad : List.of(changed, missing)) {
                assertThrows(
                        VaultException.class,
                        () -> casework.evidence.export(NOTARY, List.of(bad.id()), back, IntakeProgress.NOBODY));
            }
            try (Stream<Path> given = Files.list(back)) {
                assertEquals(List.of(back.resolve("whole.txt")), given.toList());
            }
        }
    }

    @Test
    @Rule(id = "R5", source = "公证程序规则, two people", of = "EvidenceRules.oneOfTheTwoFixes")
    void onlyOneOfTheTwoTakesEvidenceIn() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        try (TestCasework office = TestCasework.staffed(folder.resolve("office"))) {
            Id caseId = office.openCase();
            for (Id person : List.of(CLERK, OTHER_NOTARY)) {
                assertRefused("refusal.evidence.not-one-of-the-two", office, person, caseId, file);
            }
            assertRefused("refusal.staff.not-your-duty", office, TestCasework.ADMINISTRATOR, caseId, file);
            assertRefused("refusal.case.unknown", office, NOTARY, new Id("9".repeat(32)), file);
            assertTrue(office.evidence.ofCase(caseId).isEmpty());
        }
    }

    @Test
    void refusesWhatIsNoFileAndACaseThatTakesNone() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        try (TestCasework office = TestCasework.staffed(folder.resolve("office"))) {
            Id caseId = office.openCase();
            assertRefused("refusal.evidence.nothing-to-fix", office, NOTARY, caseId, empty);
            assertRefused("refusal.evidence.no-such-file", office, NOTARY, caseId, folder.resolve("none"));
            assertRefused("refusal.evidence.not-a-file", office, NOTARY, caseId, link);
            Id approved =
                    office.certificates.known(office.approvedCertificate("证词")).caseId();
            assertRefused("refusal.evidence.case-takes-none", office, NOTARY, approved, folder);
        }
    }

    private static Fixed fix(TestCasework office, Id command, Id caseId, Path path) throws Exception {
        return office.evidence.fix(command, NOTARY, caseId, List.of(path), IntakeProgress.NOBODY);
    }

    private static void assertRefused(String key, TestCasework office, Id person, Id caseId, Path path) {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> office.evidence.fix(office.fresh(), person, caseId, List.of(path), IntakeProgress.NOBODY));
        assertEquals(key, refusal.key());
    }

    private static Path added(List<Path> before, Path office) throws Exception {
        return vaultFiles(office).stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> vaultFiles(Path office) throws Exception {
        try (Stream<Path> files = Files.walk(office.resolve("vault"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
