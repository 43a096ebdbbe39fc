package org.sealbook.casework.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.casework.evidence.EvidenceFact;
import org.sealbook.casework.evidence.EvidenceFact.EvidenceFixed;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.issue.CertificateFact.CertificateApproved;
import org.sealbook.casework.issue.CertificateFact.CertificateDecided;
import org.sealbook.casework.issue.CertificateFact.CertificateDrafted;
import org.sealbook.casework.issue.CertificateFact.CertificateIssued;
import org.sealbook.casework.issue.CertificateFact.CertificateReturned;
import org.sealbook.casework.issue.CertificateFact.NumberVoided;
import org.sealbook.casework.issue.CertificateNumber;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.ReexaminationFact;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationAsked;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationDecided;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyFact.IdentityChecked;
import org.sealbook.casework.parties.PartyFact.PartyAdded;
import org.sealbook.casework.parties.PartyFact.PartyCorrected;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseCorrected;
import org.sealbook.casework.procedure.CaseFact;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFact.NoticeGiven;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.ConflictDeclared;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.FormFact;
import org.sealbook.casework.procedure.FormFact.FormFilled;
import org.sealbook.casework.procedure.NoticeManner;
import org.sealbook.casework.procedure.NoticeSigner;
import org.sealbook.casework.procedure.RefusalGround;
import org.sealbook.casework.settings.SettingFact;
import org.sealbook.casework.settings.SettingFact.SettingChanged;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.casework.staff.StaffFact.PasswordReset;
import org.sealbook.casework.staff.StaffFact.RolesChanged;
import org.sealbook.casework.staff.StaffFact.StaffAdded;
import org.sealbook.casework.staff.StaffFact.StaffDisabled;
import org.sealbook.casework.staff.StaffFact.StaffEnabled;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.Part;
import org.sealbook.tlog.Digest;

/** The facts as an office's record holds them for ever. */
class FactsTest {

    private static final Id CASE = new Id("c".repeat(32));
    private static final Id PERSON = new Id("1".repeat(32));
    private static final Id THING = new Id("2".repeat(32));
    private static final Digest DIGEST = Digest.of("x".getBytes(StandardCharsets.UTF_8));
    private static final String C = "\"" + CASE + "\"";
    private static final String P = "\"" + PERSON + "\"";
    private static final String T = "\"" + THING + "\"";
    private static final String D = "\"LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\"";

    /** What may be absent; an agent without a principal is told otherwise. */
    private static final Set<String> OPTIONAL =
            Set.of("secondPerson", "sm3", "follows", "agencyUntil", "agentOf", "replaces", "holds");

    record Golden(Fact fact, String type, String json) {}

    private static final List<Golden> OWN = List.of(
            new Golden(
                    new StaffAdded(PERSON, Set.of(Role.NOTARY, Role.DIRECTOR)),
                    "StaffAdded",
                    "{\"person\":" + P + ",\"roles\":[\"director\",\"notary\"],\"v\":1}"),
            new Golden(
                    new RolesChanged(PERSON, Set.of(Role.CLERK)),
                    "RolesChanged",
                    "{\"person\":" + P + ",\"roles\":[\"clerk\"],\"v\":1}"),
            new Golden(new StaffDisabled(PERSON), "StaffDisabled", "{\"person\":" + P + ",\"v\":1}"),
            new Golden(new StaffEnabled(PERSON), "StaffEnabled", "{\"person\":" + P + ",\"v\":1}"),
            new Golden(new PasswordReset(PERSON), "PasswordReset", "{\"person\":" + P + ",\"v\":1}"),
            new Golden(
                    new SettingChanged(SettingKind.CATALOGUE, 2, LocalDate.of(2027, 1, 1)),
                    "SettingChanged",
                    "{\"effectiveFrom\":\"2027-01-01\",\"kind\":\"catalogue\",\"v\":1,\"version\":2}"),
            new Golden(
                    new CaseOpened(CASE, 1, "preservation-web", "内民", PERSON, Optional.of(THING)),
                    "CaseOpened",
                    "{\"case\":" + C + ",\"catalogue\":1,\"category\":\"内民\",\"handlingNotary\":" + P
                            + ",\"matter\":\"preservation-web\",\"secondPerson\":" + T + ",\"v\":1}"),
            new Golden(
                    new CaseOpened(CASE, 1, "declaration", "外民", PERSON, Optional.empty()),
                    "CaseOpened",
                    "{\"case\":" + C + ",\"catalogue\":1,\"category\":\"外民\",\"handlingNotary\":" + P
                            + ",\"matter\":\"declaration\",\"v\":1}"),
            new Golden(new FormFilled(CASE), "FormFilled", "{\"case\":" + C + ",\"v\":1}"),
            new Golden(
                    new NoticeGiven(CASE, NoticeManner.READ_OUT, NoticeSigner.AGENT),
                    "NoticeGiven",
                    "{\"case\":" + C + ",\"manner\":\"read-out\",\"signer\":\"agent\",\"v\":1}"),
            new Golden(
                    new CaseStepped(CASE, CaseStep.SUBMIT, CaseState.DRAFTED, CaseState.PENDING_APPROVAL),
                    "CaseStepped",
                    "{\"case\":" + C
                            + ",\"from\":\"drafted\",\"step\":\"submit\",\"to\":\"pending-approval\",\"v\":1}"),
            new Golden(
                    new CaseStepped(
                            CASE,
                            CaseStep.PROPOSE_REFUSAL,
                            CaseState.EXAMINING,
                            CaseState.REFUSAL_PROPOSED,
                            Optional.of(RefusalGround.DISPUTE)),
                    "CaseStepped",
                    "{\"case\":" + C + ",\"from\":\"examining\",\"ground\":\"dispute\",\"step\":\"propose-refusal\","
                            + "\"to\":\"refusal-proposed\",\"v\":1}"),
            new Golden(
                    new CaseCorrected(CASE, new EntryId(57, 0), Correction.HANDLING_NOTARY, PERSON.value()),
                    "CaseCorrected",
                    "{\"case\":" + C + ",\"entry\":\"57.0\",\"v\":1,\"value\":" + P + ",\"what\":\"handling-notary\"}"),
            new Golden(
                    new ConflictDeclared(CASE, PERSON),
                    "ConflictDeclared",
                    "{\"case\":" + C + ",\"person\":" + P + ",\"v\":1}"),
            new Golden(
                    new PartyAdded(
                            THING, CASE, PartyRole.APPLICANT, IdType.UNIFIED_SOCIAL_CREDIT_CODE, Optional.empty()),
                    "PartyAdded",
                    "{\"case\":" + C + ",\"idType\":\"unified-social-credit-code\",\"party\":" + T
                            + ",\"role\":\"applicant\",\"v\":1}"),
            new Golden(
                    new PartyAdded(
                            THING,
                            CASE,
                            PartyRole.AGENT,
                            IdType.RESIDENT_ID,
                            Optional.of(
                                    new Agency(PERSON, AgencyKind.ENTRUSTED, Optional.of(LocalDate.of(2027, 6, 30))))),
                    "PartyAdded",
                    "{\"agency\":\"entrusted\",\"agencyUntil\":\"2027-06-30\",\"agentOf\":" + P + ",\"case\":" + C
                            + ",\"idType\":\"resident-id\",\"party\":" + T + ",\"role\":\"agent\",\"v\":1}"),
            new Golden(
                    new PartyCorrected(THING, CASE, IdType.PASSPORT, Optional.of(LocalDate.of(2027, 6, 30))),
                    "PartyCorrected",
                    "{\"agencyUntil\":\"2027-06-30\",\"case\":" + C + ",\"idType\":\"passport\",\"party\":" + T
                            + ",\"v\":1}"),
            new Golden(
                    new IdentityChecked(THING, CASE, CheckSource.CARD_READER, CheckResult.AGREES),
                    "IdentityChecked",
                    "{\"case\":" + C + ",\"party\":" + T
                            + ",\"result\":\"agrees\",\"source\":\"card-reader\",\"v\":1}"),
            new Golden(
                    new EvidenceFixed(THING, CASE, DIGEST, Optional.of(DIGEST), 5_000_000_000L, "video/mp4"),
                    "EvidenceFixed",
                    "{\"case\":" + C + ",\"evidence\":" + T + ",\"mediaType\":\"video/mp4\",\"sha256\":" + D
                            + ",\"size\":5000000000,\"sm3\":" + D + ",\"v\":1}"),
            new Golden(
                    new EvidenceFixed(THING, CASE, DIGEST, Optional.empty(), 0, "text/plain"),
                    "EvidenceFixed",
                    "{\"case\":" + C + ",\"evidence\":" + T + ",\"mediaType\":\"text/plain\",\"sha256\":" + D
                            + ",\"size\":0,\"v\":1}"),
            new Golden(
                    new CertificateDrafted(THING, CASE, List.of(PERSON, THING), Optional.empty()),
                    "CertificateDrafted",
                    "{\"attachments\":[" + P + "," + T + "],\"case\":" + C + ",\"certificate\":" + T + ",\"v\":1}"),
            new Golden(
                    new CertificateDrafted(THING, CASE, List.of(), Optional.of(PERSON)),
                    "CertificateDrafted",
                    "{\"attachments\":[],\"case\":" + C + ",\"certificate\":" + T + ",\"follows\":" + P + ",\"v\":1}"),
            new Golden(
                    new ReexaminationAsked(THING, CASE, RequestedBy.INTERESTED_PERSON),
                    "ReexaminationAsked",
                    "{\"by\":\"interested-person\",\"case\":" + C + ",\"certificate\":" + T + ",\"v\":1}"),
            new Golden(
                    new ReexaminationDecided(THING, CASE, Reexamination.REVOKED),
                    "ReexaminationDecided",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"outcome\":\"revoked\",\"v\":1}"),
            new Golden(
                    new CertificateApproved(THING, CASE, DIGEST, EnumSet.allOf(ApprovalPoint.class)),
                    "CertificateApproved",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"confirmed\":[\"discussion\",\"facts\",\"fee\","
                            + "\"material\",\"procedure\",\"text\"],\"content\":" + D + ",\"v\":1}"),
            new Golden(
                    new CertificateReturned(THING, CASE),
                    "CertificateReturned",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"v\":1}"),
            new Golden(
                    new CertificateDecided(
                            THING,
                            CASE,
                            new CertificateNumber(new NumberSeries("鹭岛", 2026, "内民"), 57, "（2026）鹭岛证内民字第57号"),
                            LocalDate.of(2026, 11, 22),
                            DIGEST),
                    "CertificateDecided",
                    "{\"case\":" + C + ",\"category\":\"内民\",\"certificate\":" + T + ",\"content\":" + D
                            + ",\"issueDate\":\"2026-11-22\",\"number\":\"（2026）鹭岛证内民字第57号\",\"serial\":57,"
                            + "\"v\":1,\"word\":\"鹭岛\",\"year\":2026}"),
            new Golden(
                    new CertificateIssued(THING, CASE, "（2026）鹭岛证内民字第57号", 123_456, DIGEST),
                    "CertificateIssued",
                    "{\"case\":" + C + ",\"certificate\":" + T
                            + ",\"length\":123456,\"number\":\"（2026）鹭岛证内民字第57号\",\"sha256\":" + D + ",\"v\":1}"),
            new Golden(
                    new NumberVoided(THING, CASE, "（2026）鹭岛证内民字第57号"),
                    "NumberVoided",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"number\":\"（2026）鹭岛证内民字第57号\",\"v\":1}"));

    private static final List<Golden> GOLDEN =
            Stream.concat(OWN.stream(), BooksFacts.GOLDEN.stream()).toList();

    @TestFactory
    Stream<DynamicTest> everyFactHasItsBytesAndIsReadBack() {
        return GOLDEN.stream()
                .map(golden -> DynamicTest.dynamicTest(golden.json(), () -> {
                    assertEquals(golden.type(), golden.fact().type());
                    EntryDraft draft = golden.fact().entry();
                    assertEquals(
                            golden.json(), new String(draft.parts().get(EntryDraft.FACTS), StandardCharsets.UTF_8));
                    assertEquals(
                            Optional.of(golden.fact()),
                            read(golden.type(), golden.fact().facts()));
                }));
    }

    @Test
    void everyKindOfFactHasAGoldenOne() {
        Set<Class<?>> kinds = Stream.concat(
                        BooksFacts.AREAS.stream(),
                        Stream.of(
                                StaffFact.class,
                                SettingFact.class,
                                FormFact.class,
                                CaseFact.class,
                                PartyFact.class,
                                EvidenceFact.class,
                                CertificateFact.class,
                                ReexaminationFact.class))
                .flatMap(area -> Stream.of(area.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertEquals(
                kinds, GOLDEN.stream().map(golden -> golden.fact().getClass()).collect(Collectors.toSet()));
    }

    @Test
    void refusesAnUnknownVersion() {
        for (Golden golden : GOLDEN) {
            assertRefused(golden, with(golden, "v", 2), "version 2");
        }
    }

    @Test
    void refusesAMissingField() {
        for (Golden golden : GOLDEN) {
            for (String field : golden.fact().facts().keySet()) {
                if (!OPTIONAL.contains(field)) {
                    Map<String, Object> facts = new HashMap<>(golden.fact().facts());
                    facts.remove(field);
                    assertRefused(golden, facts, "field " + field + " is missing");
                }
            }
        }
    }

    @Test
    void refusesAFieldThatNobodyKnows() {
        for (Golden golden : GOLDEN) {
            assertRefused(golden, with(golden, "name", "王小明"), "unknown field name");
        }
    }

    @Test
    void refusesAFieldOfAnotherKind() {
        for (Golden golden : GOLDEN) {
            for (String field : golden.fact().facts().keySet()) {
                assertRefused(golden, with(golden, field, true), field);
            }
        }
    }

    @Test
    void refusesCodesOutOfOrderOrUnknown() {
        Golden staff = GOLDEN.getFirst();
        assertRefused(staff, with(staff, "roles", List.of("notary", "director")), "not in order");
        assertRefused(staff, with(staff, "roles", List.of("notary", "notary")), "not in order");
        assertRefused(staff, with(staff, "roles", List.of("emperor")), "unknown code");
        assertRefused(staff, with(staff, "roles", List.of()), "without a role");
    }

    @Test
    void ignoresEntriesOfOtherTypes() {
        assertEquals(Optional.empty(), read("PeersSeen", Map.of("v", 1)));
    }

    private static void assertRefused(Golden golden, Map<String, Object> facts, String because) {
        FactException refused =
                assertThrows(FactException.class, () -> read(golden.type(), facts), golden.json() + " " + because);
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
    }

    private static Map<String, Object> with(Golden golden, String field, Object value) {
        Map<String, Object> facts = new HashMap<>(golden.fact().facts());
        facts.put(field, value);
        return facts;
    }

    private static Optional<Fact> read(String type, Map<String, Object> facts) {
        Part part = new Part(EntryDraft.FACTS, new byte[32], CanonicalJson.write(facts));
        Entry entry = new Entry(
                PERSON,
                new ClockReading(Instant.EPOCH, ClockGrade.SYNCED),
                THING,
                new TreeMap<>(Map.of(part.name(), part.commitment())),
                THING,
                CASE,
                type);
        RecordedEntry recorded = new RecordedEntry(new EntryId(0, 0), entry, Map.of(part.name(), part));
        List<Fact> found = new ArrayList<>();
        StaffFact.read(recorded).ifPresent(found::add);
        SettingFact.read(recorded).ifPresent(found::add);
        FormFact.read(recorded).ifPresent(found::add);
        CaseFact.read(recorded).ifPresent(found::add);
        PartyFact.read(recorded).ifPresent(found::add);
        EvidenceFact.read(recorded).ifPresent(found::add);
        CertificateFact.read(recorded).ifPresent(found::add);
        BooksFacts.read(recorded).forEach(found::add);
        ReexaminationFact.read(recorded).ifPresent(found::add);
        assertTrue(found.size() <= 1, "two areas read " + type);
        return found.stream().findFirst();
    }
}
