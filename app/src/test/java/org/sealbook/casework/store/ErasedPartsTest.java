package org.sealbook.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumRow;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.custody.NewMedium;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.SettingVersion;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Everything but names and words can be told of an office whose erasable parts are all gone. */
class ErasedPartsTest {

    @TempDir
    Path folder;

    @Test
    void replaysWithEveryErasablePartGone() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            office.settingsDesk.change(
                    office.fresh(),
                    TestCasework.ADMINISTRATOR,
                    SettingKind.CATALOGUE,
                    SettingKind.CATALOGUE.shipped(),
                    office.settings.today());
            Id issued = office.approvedCertificate("证词");
            office.parties.add(
                    office.fresh(),
                    TestCasework.CLERK,
                    office.openCase(),
                    TestCasework.represented(),
                    Optional.empty());
            Id compared = office.openCase();
            office.parties.checkIdentity(
                    office.fresh(),
                    TestCasework.CLERK,
                    compared,
                    office.parties.ofCase(compared).getFirst().id(),
                    CheckSource.DOCUMENT,
                    CheckResult.DISAGREES,
                    Optional.of("照片与本人不符"));
            office.cases.fillForm(office.fresh(), TestCasework.CLERK, office.openCase(), TestCasework.WEB_FORM);
            office.issue.issue(office.fresh(), TestCasework.NOTARY, issued, IssueProgress.NOBODY);
            Id pending = office.approvedCertificate("待出证");
            office.press.failing = true;
            assertThrows(
                    Exception.class,
                    () -> office.issue.issue(office.fresh(), TestCasework.NOTARY, pending, IssueProgress.NOBODY));
            office.issue.voidNumber(office.fresh(), TestCasework.NOTARY, pending, "理由");
            Id issuedCase = office.certificates.known(issued).caseId();
            office.cases.step(
                    office.fresh(), TestCasework.CLERK, issuedCase, CaseStep.DELIVER, Map.of("receiver", "王小明本人"));
            office.reexamination.ask(office.fresh(), TestCasework.CLERK, issued, RequestedBy.PARTY, "日期有误");
            office.reexamination.decide(
                    office.fresh(),
                    TestCasework.DIRECTOR,
                    issued,
                    Reexamination.REVOKED,
                    "内容不真实",
                    Optional.of("公告：撤销该公证书"));

            Id document = office.documents
                    .make(
                            office.fresh(),
                            TestCasework.CLERK,
                            issuedCase,
                            DocumentKind.EXPLANATION_LETTER,
                            "贵院来函收悉。",
                            Optional.empty())
                    .id();
            Id medium = office.custody
                    .receive(
                            office.fresh(),
                            TestCasework.CLERK,
                            issuedCase,
                            new NewMedium(
                                    MediumKind.DISC,
                                    Optional.empty(),
                                    "光盘 1",
                                    Optional.of("蓝色光盘"),
                                    CustodyDetails.of("", "甲架 3 层", "王小明", "F001", Optional.empty())))
                    .id();
            office.staff.changeRoles(
                    office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.CLERK, Set.of(Role.ASSISTANT));
            office.staff.disable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.CLERK, "离职");

            Database database = Database.inMemory(List.of(CaseworkTables.MIGRATIONS));
            Set<String> erased = new TreeSet<>();
            try (H2RecordStore replayed =
                    new H2RecordStore(database, CaseworkTables::projections, List.of(CaseworkTables.MIGRATIONS))) {
                replayed.connect("copy");
                replay(office, replayed, erased);
                compare(office.books, CaseworkTables.books(database));
                MediumRow bare = new CustodyTables(database).known(medium);
                assertEquals(MediumState.SEALED, bare.state());
                assertEquals(List.of(), bare.label().stream().toList());
                assertEquals(Optional.empty(), bare.seal().or(bare::place).or(bare::description));
                DocumentRow whole = office.documents.known(document);
                assertEquals(Optional.of("贵院来函收悉。"), whole.text());
                DocumentRow kept = new DocumentTables(database).known(document);
                assertEquals(Optional.empty(), kept.text());
                assertEquals(whole.sha256(), kept.sha256());
                assertEquals(whole.serial(), kept.serial());
            }
            assertEquals(
                    Set.of(
                            "announcement",
                            "description",
                            "label",
                            "place",
                            "seal",
                            "whom",
                            "address",
                            "content",
                            "details",
                            "file-name",
                            "form",
                            "phone",
                            "scope",
                            "id-number",
                            "note",
                            "notice",
                            "party",
                            "person",
                            "reason",
                            "receiver",
                            "text"),
                    erased);
        }
    }

    private static void replay(TestCasework office, H2RecordStore replayed, Set<String> erased) {
        replayed.begin();
        for (long block = 0; block < office.ledger.blocks(); block++) {
            for (RecordedEntry whole : entriesOf(office, block)) {
                erased.addAll(whole.parts().keySet());
                replayed.beginCommand();
                replayed.add(new RecordedEntry(
                        whole.id(),
                        whole.entry(),
                        Map.of(EntryDraft.FACTS, whole.parts().get(EntryDraft.FACTS))));
            }
        }
        replayed.commit();
        erased.remove(EntryDraft.FACTS);
    }

    private static List<RecordedEntry> entriesOf(TestCasework office, long block) {
        return IntStream.iterate(0, index -> index + 1)
                .mapToObj(index -> office.ledger.entry(new EntryId(block, index)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void compare(Books whole, Books replayed) {
        assertEquals(Optional.empty(), replayed.settings().document(SettingKind.CATALOGUE, SettingVersion.SHIPPED + 1));
        assertEquals(
                List.of(false),
                replayed.settings().recorded(SettingKind.CATALOGUE).stream()
                        .map(SettingVersion::held)
                        .toList());
        assertTrue(replayed.staff().everybody().stream()
                .allMatch(member -> member.name().isEmpty()));
        assertEquals(
                whole.staff().everybody().stream().map(member -> member.roles()).toList(),
                replayed.staff().everybody().stream()
                        .map(member -> member.roles())
                        .toList());
        List<CaseRow> cases = replayed.cases()
                .page(CaseQuery.ALL, List.of(), Optional.empty(), Optional.empty(), 10)
                .rows();
        assertEquals(
                whole.cases().page(CaseQuery.ALL, List.of(), Optional.empty(), Optional.empty(), 10).rows().stream()
                        .map(CaseRow::file)
                        .toList(),
                cases.stream().map(CaseRow::file).toList());
        assertEquals(
                List.of(CaseState.APPROVED, CaseState.DRAFT, CaseState.DRAFT, CaseState.DRAFT, CaseState.REVOKED),
                cases.stream().map(row -> row.file().state()).toList());
        for (CaseRow row : cases) {
            CaseFile file = row.file();
            assertEquals(Optional.empty(), row.applicant());
            assertEquals(
                    whole.forms().ofCase(file.id()).map(form -> new FilledForm(Optional.empty(), form.entry())),
                    replayed.forms().ofCase(file.id()));
            assertEquals(List.of(), replayed.cases().othersOfItsParties(file.id()));
            assertEquals(
                    whole.parties().checks(file.id()).stream()
                            .map(IdentityCheck::result)
                            .toList(),
                    replayed.parties().checks(file.id()).stream()
                            .filter(check -> check.note().isEmpty())
                            .map(IdentityCheck::result)
                            .toList());
            for (PartyRow party : replayed.parties().ofCase(file.id())) {
                assertEquals(Optional.empty(), party.name());
                assertEquals(Optional.empty(), party.idNumber());
                assertEquals(PartyDetails.NONE, party.details());
                assertEquals(Optional.empty(), party.scope());
                assertEquals(Optional.empty(), party.whole());
            }
            for (EvidenceRow evidence : replayed.evidence().ofCase(file.id())) {
                assertEquals(Optional.empty(), evidence.fileName());
                assertEquals(whole.evidence().find(evidence.id()).orElseThrow().sha256(), evidence.sha256());
            }
            assertEquals(
                    whole.cases().timeline(file.id()).size(),
                    replayed.cases().timeline(file.id()).size());
            assertTrue(replayed.cases().timeline(file.id()).stream()
                    .allMatch(event -> event.text().isEmpty()));
            for (CertificateRow certificate : replayed.certificates().ofCase(file.id())) {
                CertificateRow before = whole.certificates().known(certificate.id());
                assertEquals(Optional.empty(), certificate.text());
                assertEquals(before.number(), certificate.number());
                assertEquals(before.state(), certificate.state());
                assertEquals(before.state().isIssued(), before.number().isPresent());
            }
        }
    }
}
