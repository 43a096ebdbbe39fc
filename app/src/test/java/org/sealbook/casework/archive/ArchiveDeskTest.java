package org.sealbook.casework.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.archive.FileCatalogue.Placed;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.reports.viewing.PdfPages;

class ArchiveDeskTest {

    private static final RetentionPeriods PERIODS = SettingKind.RETENTION.read(SettingKind.RETENTION.shipped());

    @TempDir
    Path folder;

    @Test
    void aFileIsPutInOrderAndHandedOver() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = issued(office);
            CaseArchive proposed = office.archive.file(caseId);
            assertFalse(proposed.arranged());
            assertEquals(
                    List.of(PaperKind.CERTIFICATE, PaperKind.EVIDENCE),
                    proposed.papers().stream().map(FilePaper::kind).toList());
            assertRefused(
                    "refusal.archive.not-arranged", () -> office.archive.handOver(office.fresh(), NOTARY, caseId));

            List<FilePaper> order = List.of(
                    FilePaper.titled(Volume.MAIN, "公证申请表", 2),
                    proposed.papers().get(1).with(12),
                    proposed.papers().get(0).with(4),
                    FilePaper.titled(Volume.AUXILIARY, "集体讨论记录", 3));
            office.archive.arrange(office.fresh(), CLERK, caseId, FileClass.ORDINARY, order);
            assertEquals(order, office.archive.file(caseId).papers());
            assertEquals(
                    List.of(1, 3, 15, 1),
                    FileCatalogue.placed(order).stream().map(Placed::first).toList());

            assertEquals(List.of(caseId), listed(office, ArchiveView.WAITING));
            office.archive.handOver(office.fresh(), NOTARY, caseId);
            assertEquals(
                    21,
                    office.archive.file(caseId).row().handedOver().orElseThrow().pages());
            assertEquals(CaseState.ARCHIVED, office.cases.file(caseId).state(), "the procedure takes its step with it");
            assertEquals(List.of(), listed(office, ArchiveView.WAITING));
            assertEquals(List.of(caseId), listed(office, ArchiveView.ARCHIVED));
            assertEquals(List.of(), listed(office, ArchiveView.DUE_FOR_REVIEW));
            assertRefused(
                    "refusal.archive.handed-over",
                    () -> office.archive.arrange(office.fresh(), CLERK, caseId, FileClass.ORDINARY, order));
            assertRefused("refusal.archive.handed-over", () -> office.archive.handOver(office.fresh(), NOTARY, caseId));
        }
    }

    @Test
    @Rule(id = "R11", source = "公证程序规则, archive", of = "ArchiveRules.fileIsInOrder")
    void aCaseIsArchivedWithItsFileAndNeverAlone() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = issued(office);
            assertRefused(
                    "refusal.case.step-of-archive",
                    () -> office.cases.step(office.fresh(), NOTARY, caseId, CaseStep.ARCHIVE, Map.of()));
            assertRefused(
                    "refusal.archive.not-arranged", () -> office.archive.handOver(office.fresh(), NOTARY, caseId));
            assertEquals(CaseState.ISSUED, office.cases.file(caseId).state());
            office.archived(caseId);
            assertEquals(CaseState.ARCHIVED, office.cases.file(caseId).state());

            Id certificate = office.certificates.ofCase(caseId).getFirst().id();
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.PARTY, "日期有误");
            office.reexamination.decide(
                    office.fresh(), DIRECTOR, certificate, Reexamination.UPHELD, "无误", Optional.empty());
            office.archive.handOver(office.fresh(), NOTARY, caseId);
            assertEquals(CaseState.ARCHIVED, office.cases.file(caseId).state(), "it goes back to its file");
            assertRefused("refusal.archive.handed-over", () -> office.archive.handOver(office.fresh(), NOTARY, caseId));
        }
    }

    @Test
    void coverAndCatalogueSayWhatLiesInTheFileAndWhere() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = issued(office);
            Id document = office.documents
                    .make(office.fresh(), CLERK, caseId, DocumentKind.EXPLANATION_LETTER, "贵院来函收悉。", Optional.empty())
                    .id();
            List<FilePaper> proposed = office.archive.file(caseId).papers();
            assertEquals(
                    List.of(PaperKind.CERTIFICATE, PaperKind.DOCUMENT, PaperKind.EVIDENCE),
                    proposed.stream().map(FilePaper::kind).toList());
            assertEquals(
                    office.documents.known(document).pages(), proposed.get(1).pages());
            office.archive.arrange(office.fresh(), CLERK, caseId, FileClass.ORDINARY, proposed);
            long before = office.ledger.blocks();
            for (DocumentKind kind : List.of(DocumentKind.ARCHIVE_COVER, DocumentKind.FILE_CATALOGUE)) {
                assertEquals(1, PdfPages.of(office.archive.paper(caseId, kind)).count());
            }
            assertRefused(
                    "refusal.archive.no-paper-of-the-file", () -> office.archive.paper(caseId, DocumentKind.FEE_SLIP));
            assertEquals(before, office.ledger.blocks(), "printing records nothing");
        }
    }

    @Test
    void anOpenCaseHasNoFileYetAndNoneBorrowsFromAnother() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id open = office.examinedCase();
            assertRefused("refusal.archive.case-open", () -> office.archive.file(open));
            Id closed = issued(office);
            FilePaper strange = FilePaper.of(
                    Volume.MAIN,
                    PaperKind.EVIDENCE,
                    office.evidence.ofCase(open).getFirst().id(),
                    1);
            assertRefused(
                    "refusal.archive.not-of-this-case",
                    () -> office.archive.arrange(office.fresh(), CLERK, closed, FileClass.ORDINARY, List.of(strange)));
            FilePaper own = office.archive.file(closed).papers().getFirst();
            assertRefused(
                    "refusal.archive.twice",
                    () -> office.archive.arrange(office.fresh(), CLERK, closed, FileClass.ORDINARY, List.of(own, own)));
        }
    }

    @Test
    void aSecretFileBecomesAnOrdinaryOneOnce() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = issued(office);
            List<FilePaper> papers = office.archive.file(caseId).papers();
            office.archive.arrange(office.fresh(), NOTARY, caseId, FileClass.SECRET, papers);
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.archive.open(office.fresh(), ASSISTANT, caseId, "遗嘱人已去世"));
            office.archive.open(office.fresh(), DIRECTOR, caseId, "遗嘱人已去世");
            assertEquals(FileClass.ORDINARY, office.archive.file(caseId).fileClass());
            assertRefused(
                    "refusal.archive.not-secret", () -> office.archive.open(office.fresh(), DIRECTOR, caseId, "再次"));
        }
    }

    @Test
    void filesAreTheSameAfterAReplay() throws Exception {
        Id caseId;
        CaseArchive file;
        try (TestCasework office = TestCasework.staffed(folder)) {
            caseId = issued(office);
            List<FilePaper> order = new ArrayList<>(office.archive.file(caseId).papers());
            order.add(FilePaper.titled(Volume.AUXILIARY, "请示", 1));
            office.archive.arrange(office.fresh(), CLERK, caseId, FileClass.ORDINARY, order);
            office.archive.handOver(office.fresh(), NOTARY, caseId);
            file = office.archive.file(caseId);
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(file, again.archive.file(caseId));
        }
    }

    @Test
    void threeMonthsAreForHandingOver() {
        assertEquals(LocalDate.of(2027, 2, 28), ArchiveRules.handOverUntil(LocalDate.of(2026, 11, 30)));
        for (LocalDate today = LocalDate.of(2027, 1, 1);
                today.isBefore(LocalDate.of(2029, 1, 1));
                today = today.plusDays(1)) {
            LocalDate first = ArchiveDesk.overdueBefore(today);
            assertFalse(today.isAfter(ArchiveRules.handOverUntil(first)), today.toString());
            assertTrue(today.isAfter(ArchiveRules.handOverUntil(first.minusDays(1))), today.toString());
        }
    }

    @Test
    void aFileIsDueForReviewWhenItsPeriodIsOverAndAPermanentOneNever() {
        LocalDate closed = LocalDate.of(2026, 11, 22);
        assertFalse(ArchiveRules.isDueForReview(PERIODS, Retention.SHORT, closed, LocalDate.of(2046, 12, 31)));
        assertTrue(ArchiveRules.isDueForReview(PERIODS, Retention.SHORT, closed, LocalDate.of(2047, 1, 1)));
        assertFalse(ArchiveRules.isDueForReview(PERIODS, Retention.PERMANENT, closed, LocalDate.of(2947, 1, 1)));
    }

    @Test
    void pagesFollowEachOtherInEachVolumeWhateverTheOrder() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<FilePaper> papers = new ArrayList<>();
            int count = random.nextInt(30);
            for (int i = 0; i < count; i++) {
                papers.add(FilePaper.titled(
                        random.nextBoolean() ? Volume.MAIN : Volume.AUXILIARY,
                        "材料" + i,
                        1 + random.nextInt(FilePaper.MOST_PAGES)));
            }
            List<Placed> placed = FileCatalogue.placed(papers);
            assertEquals(count, placed.size());
            for (Volume volume : Volume.values()) {
                int next = 1;
                for (Placed each : placed) {
                    if (each.paper().volume() == volume) {
                        assertEquals(next, each.first());
                        next = each.last() + 1;
                    }
                }
                assertEquals(FileCatalogue.pages(papers, volume), next - 1);
            }
        }
    }

    private static List<Id> listed(TestCasework office, ArchiveView view) {
        return office.archive.page(view, Optional.empty(), 10).rows().stream()
                .map(file -> file.row().caseId())
                .toList();
    }

    private static Id issued(TestCasework office) throws Exception {
        Id certificate = office.approvedCertificate("证词");
        office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
        return office.certificates.known(certificate).caseId();
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
