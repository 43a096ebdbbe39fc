package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.parties.Sex;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class PartyDeskTest {

    private static final IdNumber WANG = IdNumber.parse(IdType.RESIDENT_ID, "99999919800101002X");
    private static final IdNumber PASSPORT = IdNumber.parse(IdType.PASSPORT, "E12345678");

    @TempDir
    Path folder;

    private TestCasework office;

    @BeforeEach
    void open() throws Exception {
        office = TestCasework.staffed(folder);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void aPartyWhoComesLaterIsThereWithTheAgentWhoActsForIt() {
        Id caseId = office.openCase();
        office.parties.add(office.fresh(), TestCasework.CLERK, caseId, TestCasework.represented(), Optional.empty());
        List<PartyRow> rows = office.parties.ofCase(caseId);
        assertEquals(
                List.of(PartyRole.APPLICANT, PartyRole.RELATED, PartyRole.AGENT),
                rows.stream().map(PartyRow::role).toList());
        assertEquals(rows.get(1).id(), rows.get(2).agency().orElseThrow().principal());
        assertEquals(TestCasework.represented().get(1), rows.get(2).whole().orElseThrow());
        assertEquals(TestCasework.represented().getFirst(), rows.get(1).whole().orElseThrow());
        refused(
                "refusal.case.party-twice",
                () -> office.parties.add(
                        office.fresh(), TestCasework.CLERK, caseId, TestCasework.represented(), Optional.empty()));
        refused(
                "refusal.staff.not-your-duty",
                () -> office.parties.add(
                        office.fresh(),
                        TestCasework.ADMINISTRATOR,
                        caseId,
                        TestCasework.represented(),
                        Optional.empty()));
    }

    @Test
    void aWrongNameIsCorrectedByANewFactAndFindsTheCase() {
        Id caseId = office.openCase();
        Id party = office.parties.ofCase(caseId).getFirst().id();
        Party right = new Party(PartyRole.APPLICANT, "王晓明", WANG);
        office.parties.correct(office.fresh(), TestCasework.ASSISTANT, caseId, party, right);
        assertEquals("王晓明", office.parties.ofCase(caseId).getFirst().name().orElseThrow());
        assertEquals(
                1,
                office.cases
                        .page(new CaseQuery("王晓明", CaseQuery.ALL.states(), Optional.empty()), Optional.empty(), 5)
                        .rows()
                        .size());
        assertEquals(
                List.of("CaseOpened", "PartyAdded", "PartyCorrected"),
                office.cases.detail(caseId, TestCasework.NOTARY).timeline().stream()
                        .map(TimelineRow::type)
                        .toList());
        refused(
                "refusal.party.role-stays",
                () -> office.parties.correct(
                        office.fresh(), TestCasework.CLERK, caseId, party, new Party(PartyRole.RELATED, "王晓明", WANG)));
        refused(
                "refusal.party.unknown",
                () -> office.parties.correct(office.fresh(), TestCasework.CLERK, caseId, caseId, right));
    }

    @Test
    void aCheckOfAnIdentitySaysWhoWhenAndWithWhatAndStandsUntilTheNextCorrection() {
        Id caseId = office.openCase();
        Id party = office.parties.ofCase(caseId).getFirst().id();
        refused(
                "refusal.party.check-note-missing",
                () -> office.parties.checkIdentity(
                        office.fresh(),
                        TestCasework.CLERK,
                        caseId,
                        party,
                        CheckSource.REGISTER,
                        CheckResult.NOT_FOUND,
                        Optional.empty()));
        refused(
                "refusal.party.unknown",
                () -> office.parties.checkIdentity(
                        office.fresh(),
                        TestCasework.CLERK,
                        caseId,
                        caseId,
                        CheckSource.DOCUMENT,
                        CheckResult.AGREES,
                        Optional.empty()));
        office.parties.checkIdentity(
                office.fresh(),
                TestCasework.CLERK,
                caseId,
                party,
                CheckSource.CARD_READER,
                CheckResult.DISAGREES,
                Optional.of("姓名一字不同"));
        IdentityCheck check = office.parties.checks(caseId).getFirst();
        assertEquals(TestCasework.CLERK, check.by());
        assertEquals(CheckSource.CARD_READER, check.source());
        assertEquals(Optional.of("姓名一字不同"), check.note());
        assertTrue(check.stands());
        office.parties.correct(
                office.fresh(), TestCasework.ASSISTANT, caseId, party, new Party(PartyRole.APPLICANT, "王晓明", WANG));
        assertFalse(office.parties.checks(caseId).getFirst().stands());
    }

    @Test
    void anAgentsTermIsCorrectedAndNotByWhatTheyAct() {
        Id caseId = office.openCase();
        office.parties.add(office.fresh(), TestCasework.CLERK, caseId, TestCasework.represented(), Optional.empty());
        PartyRow agent = office.parties.ofCase(caseId).getLast();
        Party whole = agent.whole().orElseThrow();
        Authority held = whole.authority().orElseThrow();
        LocalDate longer = office.settings.today().plusYears(2);
        office.parties.correct(
                office.fresh(),
                TestCasework.ASSISTANT,
                caseId,
                agent.id(),
                acting(whole, new Authority(held.kind(), held.scope(), Optional.of(longer))));
        assertEquals(
                Optional.of(longer),
                office.parties.ofCase(caseId).getLast().agency().orElseThrow().until());
        AgencyKind other = held.kind() == AgencyKind.GUARDIAN ? AgencyKind.ENTRUSTED : AgencyKind.GUARDIAN;
        refused(
                "refusal.party.role-stays",
                () -> office.parties.correct(
                        office.fresh(),
                        TestCasework.ASSISTANT,
                        caseId,
                        agent.id(),
                        acting(whole, new Authority(other, Optional.of("代为办理"), Optional.of(longer)))));
        refused(
                "refusal.party.authority-over",
                () -> office.parties.correct(
                        office.fresh(),
                        TestCasework.ASSISTANT,
                        caseId,
                        agent.id(),
                        acting(
                                whole,
                                new Authority(
                                        held.kind(),
                                        held.scope(),
                                        Optional.of(office.settings.today().minusDays(1))))));
    }

    private static Party acting(Party agent, Authority authority) {
        return new Party(agent.role(), agent.name(), agent.idNumber(), agent.details(), Optional.of(authority));
    }

    @Test
    void whatLiesBeforeTheApproverIsNotChanged() throws Exception {
        Id certificate = office.approvedCertificate("证词");
        Id caseId = office.certificates.known(certificate).caseId();
        refused(
                "refusal.party.case-takes-none",
                () -> office.parties.add(
                        office.fresh(), TestCasework.CLERK, caseId, TestCasework.represented(), Optional.empty()));
    }

    @Test
    void theSameNumberIsTheSamePartyInOtherCasesAndTheSameNameIsNot() {
        Id first = office.openCase();
        Id second = opened(new Party(PartyRole.APPLICANT, "王小明", PASSPORT));
        Id third =
                opened(new Party(PartyRole.APPLICANT, "王 小明", IdNumber.parse(IdType.RESIDENT_ID, "999999800101002")));
        assertEquals(
                List.of(third),
                office.parties.elsewhere(first).stream()
                        .map(other -> other.file().id())
                        .toList());
        assertEquals(List.of(), office.parties.elsewhere(second));
        assertEquals(
                office.parties.ofCase(third).getFirst().id(),
                office.parties.elsewhere(third).getFirst().party());
    }

    @Test
    void aMinorWhoAppliesHasAGuardian() {
        Party child = born(office.settings.today().minusYears(18).plusDays(1));
        Party parent = new Party(
                PartyRole.AGENT,
                "王大明",
                WANG,
                PartyDetails.NONE,
                Optional.of(new Authority(AgencyKind.GUARDIAN, Optional.empty(), Optional.empty())));
        refused("refusal.party.minor-without-guardian", () -> opened(child));
        refused("refusal.party.agent-of-nobody", () -> opened(parent, child));
        Id caseId = opened(child, parent);
        assertEquals(
                office.parties.ofCase(caseId).getFirst().id(),
                office.parties.ofCase(caseId).getLast().agency().orElseThrow().principal());
        opened(born(office.settings.today().minusYears(18)));
    }

    @Test
    void anAuthorityThatIsOverOpensNothing() {
        LocalDate today = office.settings.today();
        refused("refusal.party.authority-over", () -> opened(born(today.minusYears(40)), agent(today.minusDays(1))));
        opened(born(today.minusYears(40)), agent(today));
    }

    @Test
    void whatIsStatedAgreesWithTheNumber() {
        refused("refusal.party.birth-date-disagrees", () -> wang(Optional.of(LocalDate.of(1980, 1, 2)), Sex.FEMALE));
        refused("refusal.party.sex-disagrees", () -> wang(Optional.empty(), Sex.MALE));
        assertEquals(
                Optional.of(LocalDate.of(1980, 1, 1)),
                wang(Optional.empty(), Sex.FEMALE).birthDate());
        refused(
                "refusal.party.details-of-other-kind",
                () -> new Party(
                        PartyRole.APPLICANT,
                        "公司",
                        IdNumber.parse(IdType.UNIFIED_SOCIAL_CREDIT_CODE, "99999999MA0000001X"),
                        details(Optional.of(LocalDate.EPOCH), Optional.empty()),
                        Optional.empty()));
        refused(
                "refusal.party.authority-missing",
                () -> new Party(PartyRole.AGENT, "方远", PASSPORT, PartyDetails.NONE, Optional.empty()));
        refused(
                "refusal.party.scope-missing",
                () -> new Authority(AgencyKind.ENTRUSTED, Optional.empty(), Optional.empty()));
    }

    private Id opened(Party... parties) {
        NewCase web = TestCasework.webCase();
        return office.cases
                .open(
                        office.fresh(),
                        TestCasework.CLERK,
                        new NewCase(
                                web.matter(),
                                web.category(),
                                web.handlingNotary(),
                                web.secondPerson(),
                                List.of(parties)))
                .id();
    }

    private static Party agent(LocalDate until) {
        return new Party(
                PartyRole.AGENT,
                "方远",
                WANG,
                PartyDetails.NONE,
                Optional.of(new Authority(AgencyKind.ENTRUSTED, Optional.of("代为申请"), Optional.of(until))));
    }

    private static Party born(LocalDate day) {
        return new Party(
                PartyRole.APPLICANT, "外国人", PASSPORT, details(Optional.of(day), Optional.empty()), Optional.empty());
    }

    private static Party wang(Optional<LocalDate> born, Sex sex) {
        return new Party(PartyRole.APPLICANT, "王小明", WANG, details(born, Optional.of(sex)), Optional.empty());
    }

    private static PartyDetails details(Optional<LocalDate> born, Optional<Sex> sex) {
        return new PartyDetails(
                born, sex, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
