package org.sealbook.casework.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.evidence.EvidenceDetail;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceQuery;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateItem;
import org.sealbook.casework.issue.CertificateQuery;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class ListsTest {

    @TempDir
    Path folder;

    @Test
    void findsACaseByEachThingThatAPersonKnowsOfIt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id issued = issuedCase(office);
            Id plain = open(office, "declaration", NOTARY, "欧阳秋雨", "Example Trading Ltd");
            Id other = open(office, "power-of-attorney", OTHER_NOTARY, "李四海", "Lake & 100% Partners_");
            assertEquals(List.of(plain), found(office, "阳秋"));
            assertEquals(List.of(plain), found(office, "tradING"));
            assertEquals(List.of(plain), found(office, "oyqy"));
            assertEquals(List.of(plain), found(office, "OuYangQiu"));
            assertEquals(List.of(plain), found(office, "ouyangqiuyu"));
            assertEquals(List.of(other), found(office, "lsh"));
            assertEquals(List.of(other), found(office, "sihai"));
            assertEquals(List.of(issued), found(office, "01002x"));
            assertEquals(List.of(issued), found(office, "99999919800101002X"));
            assertEquals(
                    List.of(issued),
                    found(
                            office,
                            office.evidence.ofCase(issued).getFirst().sha256().hex()));
            assertEquals(List.of(other), found(office, "100%"));
            assertEquals(List.of(other), found(office, "partners_"));
            assertEquals(List.of(), found(office, "%" + "%"));
            assertEquals(List.of(issued), found(office, "字第1号"));
            assertEquals(List.of(issued), found(office, "（2026）鹭岛证内民字第1号"));
            assertEquals(List.of(issued), found(office, "网页"));
            assertEquals(List.of(other), found(office, "attorney"));
            assertEquals(List.of(plain), found(office, "declaration"));
            assertEquals(List.of(plain), found(office, plain.value().substring(0, 12)));
            assertEquals(List.of(), found(office, plain.value().substring(1, 12)));
            assertEquals(List.of(plain), found(office, "  声明\t欧阳 "));
            assertEquals(List.of(), found(office, "声明 李四海"));
            assertEquals(List.of(other, plain, issued), found(office, " "));
        }
    }

    @Test
    void findsACaseByANumberThatWasVoided() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("兹证明。");
            office.press.failing = true;
            assertThrows(Exception.class, () -> issue(office, certificate));
            office.press.failing = false;
            office.issue.voidNumber(office.fresh(), DIRECTOR, certificate, "印错");
            issue(office, certificate);
            Id caseId = office.certificates.known(certificate).caseId();
            assertEquals(List.of(caseId), found(office, "第1号"));
            assertEquals(List.of(caseId), found(office, "第2号"));
            CaseRow row =
                    office.cases.page(CaseQuery.ALL, Optional.empty(), 1).rows().getFirst();
            assertEquals(Optional.of("（2026）鹭岛证内民字第2号"), row.number());
        }
    }

    @Test
    void aRowSaysByWhatAPersonDecides() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id issued = issuedCase(office);
            Id plain = open(office, "declaration", NOTARY, "欧阳秋雨");
            List<CaseRow> rows =
                    office.cases.page(CaseQuery.ALL, Optional.empty(), 10).rows();
            assertEquals(
                    List.of(plain, issued),
                    rows.stream().map(row -> row.file().id()).toList());
            assertEquals(Optional.empty(), rows.getFirst().number());
            assertEquals(Optional.of("欧阳秋雨"), rows.getFirst().applicant());
            assertEquals(Optional.of("（2026）鹭岛证内民字第1号"), rows.getLast().number());
            assertEquals(
                    office.cases
                            .detail(issued, NOTARY)
                            .timeline()
                            .getLast()
                            .clock()
                            .time(),
                    rows.getLast().changedAt());
        }
    }

    @Test
    void countsByStateWhatTheRestOfTheQueryFinds() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            issuedCase(office);
            Id second = open(office, "declaration", NOTARY, "欧阳秋雨");
            Id third = open(office, "declaration", OTHER_NOTARY, "欧阳冬雪");
            office.step(third, CLERK, CaseStep.APPLY);
            CaseQuery all = new CaseQuery("", Set.of(CaseState.DRAFT), Optional.empty());
            Map<CaseState, Integer> counts = office.cases.counts(all);
            assertEquals(CaseState.values().length, counts.size());
            assertEquals(1, counts.get(CaseState.DRAFT));
            assertEquals(1, counts.get(CaseState.APPLIED));
            assertEquals(1, counts.get(CaseState.ISSUED));
            assertEquals(0, counts.get(CaseState.RETURNED));
            assertEquals(List.of(second), cases(office, all));
            CaseQuery mine = new CaseQuery("欧阳", Set.of(), Optional.of(OTHER_NOTARY));
            assertEquals(List.of(third), cases(office, mine));
            assertEquals(
                    1,
                    office.cases.counts(mine).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            CaseQuery assistants = new CaseQuery("", Set.of(), Optional.of(ASSISTANT));
            assertEquals(1, cases(office, assistants).size());
        }
    }

    @Test
    void pagesOfAQueryMeetEveryCaseOnce() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            for (int i = 0; i < 11; i++) {
                open(office, i % 2 == 0 ? "declaration" : "data-custody", NOTARY, "欧阳" + i);
            }
            CaseQuery even = new CaseQuery("声明", Set.of(CaseState.DRAFT), Optional.of(NOTARY));
            List<Id> whole = cases(office, even);
            assertEquals(6, whole.size());
            assertEquals(
                    whole,
                    all((after, limit) -> office.cases.page(even, after, limit), 4).stream()
                            .map(row -> row.file().id())
                            .toList());
        }
    }

    @Test
    void refusesASearchThatIsTooLong() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            assertEquals(
                    "refusal.text.too-long",
                    assertThrows(Refusal.class, () -> found(office, "长".repeat(201)))
                            .key());
            assertEquals(
                    "refusal.search.too-many-words",
                    assertThrows(Refusal.class, () -> found(office, "a ".repeat(9)))
                            .key());
        }
    }

    @Test
    void listsEvidenceOfAllCasesNewestFirst() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id first = office.examinedCase();
            Id second = office.examinedCase();
            EvidenceRow note = office.fix(first, "Note 笔录.txt", "a note");
            List<EvidenceItem> items = all((after, limit) -> office.evidence.page(EvidenceQuery.ALL, after, limit), 2);
            assertEquals(3, items.size());
            assertEquals(note, items.getFirst().evidence());
            assertEquals(first, items.getFirst().caseFile().id());
            assertEquals(Optional.of("王小明"), items.getFirst().applicant());
            assertEquals(second, items.get(1).caseFile().id());
            assertEquals(List.of(note), evidence(office, "笔录 note"));
            assertEquals(List.of(note), evidence(office, note.sha256().hex()));
            assertEquals(List.of(note), evidence(office, note.id().value().substring(0, 10)));
            assertEquals(2, evidence(office, first.value()).size());
            assertEquals(3, evidence(office, "王小明").size());
            assertEquals(List.of(), evidence(office, "没有"));
            assertEquals(
                    List.of(),
                    office.evidence
                            .page(new EvidenceQuery("", Optional.of(OTHER_NOTARY)), Optional.empty(), 9)
                            .rows());
        }
    }

    @Test
    void opensEvidenceWithAllThatIsOnRecord() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            EvidenceRow note = office.fix(caseId, "note.txt", "a note");
            EvidenceDetail detail = office.evidence.detail(note.id());
            assertEquals(note, detail.evidence());
            assertEquals(caseId, detail.caseFile().id());
            assertEquals(NOTARY, detail.fixedBy());
            assertEquals(note.fixedAt(), detail.clock().time());
            try (InputStream content = office.evidence.open(note.id())) {
                assertArrayEquals("a note".getBytes(StandardCharsets.US_ASCII), content.readAllBytes());
            }
            Id unknown = office.fresh();
            assertThrows(Refusal.class, () -> office.evidence.detail(unknown));
            assertThrows(Refusal.class, () -> office.evidence.open(unknown).close());
        }
    }

    @Test
    void listsCertificatesOfAllCases() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id issued = issuedCase(office);
            Id approved = office.approvedCertificate("兹证明。");
            List<CertificateItem> items =
                    all((after, limit) -> office.certificates.page(CertificateQuery.ALL, after, limit), 1);
            assertEquals(
                    List.of(approved, issuedOf(office, issued)),
                    items.stream().map(CertificateItem::id).toList());
            assertEquals(Optional.empty(), items.getFirst().number());
            assertEquals(
                    "（2026）鹭岛证内民字第1号",
                    items.getLast().number().orElseThrow().number().text());
            assertEquals(issued, items.getLast().caseFile().id());
            assertEquals(Optional.of("王小明"), items.getLast().applicant());
            assertEquals(
                    List.of(approved),
                    certificates(
                            office, new CertificateQuery("", Set.of(CertificateState.APPROVED), Optional.empty())));
            assertEquals(
                    List.of(items.getLast().id()),
                    certificates(office, new CertificateQuery("第1号", Set.of(), Optional.of(NOTARY))));
            Map<CertificateState, Integer> counts = office.certificates.counts(CertificateQuery.ALL);
            assertEquals(
                    Map.of(
                            CertificateState.DRAFT, 0,
                            CertificateState.APPROVED, 1,
                            CertificateState.DECIDED, 0,
                            CertificateState.ISSUED, 1,
                            CertificateState.CORRECTED, 0,
                            CertificateState.TAKEN_BACK, 0,
                            CertificateState.REVOKED, 0),
                    counts);
            assertTrue(certificates(office, new CertificateQuery("没有", Set.of(), Optional.empty()))
                    .isEmpty());
        }
    }

    private static Id issuedCase(TestCasework office) throws Exception {
        Id certificate = office.approvedCertificate("兹证明。");
        issue(office, certificate);
        return office.certificates.known(certificate).caseId();
    }

    private static Id issuedOf(TestCasework office, Id caseId) {
        return office.certificates.ofCase(caseId).getFirst().id();
    }

    private static void issue(TestCasework office, Id certificate) throws Exception {
        office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
    }

    private static Id open(TestCasework office, String matter, Id notary, String... names) {
        List<Party> parties = new ArrayList<>();
        for (String name : names) {
            parties.add(new Party(
                    parties.isEmpty() ? PartyRole.APPLICANT : PartyRole.RELATED,
                    name,
                    new IdNumber(IdType.PASSPORT, "E1234567" + parties.size())));
        }
        return office.cases
                .open(office.fresh(), CLERK, new NewCase(matter, "内民", notary, Optional.empty(), parties))
                .id();
    }

    private static List<Id> found(TestCasework office, String text) {
        return cases(office, new CaseQuery(text, Set.of(), Optional.empty()));
    }

    private static List<Id> cases(TestCasework office, CaseQuery query) {
        return office.cases.page(query, Optional.empty(), 100).rows().stream()
                .map(row -> row.file().id())
                .toList();
    }

    private static List<EvidenceRow> evidence(TestCasework office, String text) {
        return office.evidence.page(new EvidenceQuery(text, Optional.empty()), Optional.empty(), 100).rows().stream()
                .map(EvidenceItem::evidence)
                .toList();
    }

    private static List<Id> certificates(TestCasework office, CertificateQuery query) {
        return office.certificates.page(query, Optional.empty(), 100).rows().stream()
                .map(CertificateItem::id)
                .toList();
    }

    private static <T> List<T> all(BiFunction<Optional<EntryId>, Integer, Page<T>> pages, int limit) {
        List<T> all = new ArrayList<>();
        Optional<EntryId> after = Optional.empty();
        do {
            Page<T> page = pages.apply(after, limit);
            all.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return all;
    }
}
