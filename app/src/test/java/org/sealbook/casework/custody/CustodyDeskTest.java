package org.sealbook.casework.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ADMINISTRATOR;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** The custody of physical media. */
class CustodyDeskTest {

    private static final long SEED = Long.getLong("sealbook.custody.seed", 20_261_123L);

    @TempDir
    Path folder;

    private static NewMedium disc(String seal) {
        return new NewMedium(
                MediumKind.DISC,
                Optional.empty(),
                "鹭岛物证 2026-031",
                Optional.of("蓝色光盘一张"),
                said("", "甲架 3 层", "王小明", seal, Optional.empty()));
    }

    private static CustodyDetails said(String reason, String place, String whom, String seal, Optional<LocalDate> due) {
        return CustodyDetails.of(reason, place, whom, seal, due);
    }

    /** What each event needs, said. */
    private static CustodyDetails whole(CustodyEvent event, LocalDate today) {
        List<CustodyDetail> asked = event.asked();
        return said(
                "送检",
                asked.contains(CustodyDetail.PLACE) ? "乙柜 5 号" : "",
                asked.contains(CustodyDetail.WHOM) ? "鉴定中心 李工" : "",
                asked.contains(CustodyDetail.SEAL) ? "F2" : "",
                asked.contains(CustodyDetail.DUE) ? Optional.of(today.plusDays(7)) : Optional.empty());
    }

    @Test
    void whereAMediumIsFollowsFromWhatWasDone() throws Exception {
        Id medium;
        MediumRow lent;
        List<CustodyRow> events;
        Id caseId;
        try (TestCasework office = TestCasework.staffed(folder)) {
            caseId = office.openCase();
            Id command = office.fresh();
            Id ofCase = caseId;
            Callable<Recorded> receiving = () -> office.custody.receive(command, CLERK, ofCase, disc("F1"));
            medium = receiving.call().id();
            assertEquals(medium, receiving.call().id(), "sent twice, it is the same act");
            MediumRow received = office.custody.known(medium);
            assertEquals(MediumState.SEALED, received.state());
            assertEquals(Optional.of("F1"), received.seal());
            assertEquals(Optional.of("甲架 3 层"), received.place());
            act(office, medium, CustodyEvent.OPENED);
            assertEquals(Optional.empty(), office.custody.known(medium).seal());
            act(office, medium, CustodyEvent.SEALED);
            act(office, medium, CustodyEvent.MOVED);
            act(office, medium, CustodyEvent.LENT);
            lent = office.custody.known(medium);
            assertEquals(MediumState.LENT_SEALED, lent.state());
            assertEquals(Optional.of("F2"), lent.seal());
            assertEquals(Optional.of("鉴定中心 李工"), lent.holder());
            events = office.custody.events(caseId);
            assertEquals(
                    List.of(
                            CustodyEvent.RECEIVED,
                            CustodyEvent.OPENED,
                            CustodyEvent.SEALED,
                            CustodyEvent.MOVED,
                            CustodyEvent.LENT),
                    events.stream().map(CustodyRow::event).toList());
            assertEquals(Optional.of("送检"), events.getLast().details().reason());
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(List.of(lent), again.custody.ofCase(caseId));
            assertEquals(events, again.custody.events(caseId));
        }
    }

    @Test
    @Rule(id = "R5", source = "互联网法院规定 art. 11 (3)", of = "CustodyRules.mayFollow")
    void whatIsSealedIsOpenedFirstWhatIsLentIsReturnedFirstAndNothingFollowsTheEnd() {
        Map<MediumState, Set<CustodyEvent>> lawful = new EnumMap<>(MediumState.class);
        for (MediumState state : MediumState.values()) {
            lawful.put(
                    state,
                    Arrays.stream(CustodyEvent.values())
                            .filter(event ->
                                    CustodyRules.mayFollow(state, event).isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertEquals(
                Map.of(
                        MediumState.OPEN,
                        Set.of(
                                CustodyEvent.SEALED,
                                CustodyEvent.MOVED,
                                CustodyEvent.LENT,
                                CustodyEvent.HANDED_OVER,
                                CustodyEvent.DESTROYED),
                        MediumState.SEALED,
                        Set.of(CustodyEvent.OPENED, CustodyEvent.MOVED, CustodyEvent.LENT, CustodyEvent.HANDED_OVER),
                        MediumState.LENT,
                        Set.of(CustodyEvent.RETURNED),
                        MediumState.LENT_SEALED,
                        Set.of(CustodyEvent.RETURNED),
                        MediumState.HANDED_OVER,
                        Set.of(),
                        MediumState.DESTROYED,
                        Set.of()),
                lawful);
        assertEquals(MediumState.SEALED, CustodyRules.after(MediumState.LENT_SEALED, CustodyEvent.RETURNED));
        assertEquals(MediumState.OPEN, CustodyRules.after(MediumState.LENT, CustodyEvent.RETURNED));
    }

    @Test
    void randomEventsAreRefusedExactlyWhereTheTableDoesNotAllowThem() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            Id medium = office.custody
                    .receive(office.fresh(), CLERK, caseId, disc(""))
                    .id();
            List<CustodyEvent> all = List.of(CustodyEvent.values());
            int recorded = 1;
            for (int i = 0; i < 60; i++) {
                MediumState before = office.custody.known(medium).state();
                CustodyEvent event = all.get(random.nextInt(all.size()));
                if (CustodyRules.mayFollow(before, event).isEmpty()) {
                    act(office, medium, event);
                    recorded++;
                    assertEquals(
                            CustodyRules.after(before, event),
                            office.custody.known(medium).state());
                } else {
                    assertRefused("refusal.custody.not-now", () -> act(office, medium, event));
                    assertEquals(before, office.custody.known(medium).state());
                }
            }
            assertEquals(recorded, office.custody.events(caseId).size());
        }
    }

    @Test
    void asksForWhatTheEventNeedsAndTakesNothingElse() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            LocalDate today = office.settings.today();
            Id medium = office.custody
                    .receive(office.fresh(), CLERK, caseId, disc(""))
                    .id();
            assertRefused(
                    "refusal.custody.detail-missing", () -> record(office, medium, CustodyEvent.SEALED, nothing()));
            assertRefused(
                    "refusal.custody.detail-not-asked",
                    () -> record(office, medium, CustodyEvent.MOVED, said("", "乙柜", "李四", "", Optional.empty())));
            assertRefused(
                    "refusal.custody.due-past",
                    () -> record(
                            office,
                            medium,
                            CustodyEvent.LENT,
                            said("送检", "", "李四", "", Optional.of(today.minusDays(1)))));
            assertRefused("refusal.text.control-character", () -> said("", "甲\n乙", "", "", Optional.empty()));
            assertRefused("refusal.custody.unknown", () -> record(office, caseId, CustodyEvent.OPENED, looking()));
            Id other = office.openCase();
            Id evidence = office.fix(other, "a.txt", "a").id();
            assertRefused(
                    "refusal.custody.evidence-of-another-case",
                    () -> office.custody.receive(
                            office.fresh(),
                            CLERK,
                            caseId,
                            new NewMedium(
                                    MediumKind.DISC,
                                    Optional.of(evidence),
                                    "1",
                                    Optional.empty(),
                                    disc("").details())));
        }
    }

    private static CustodyDetails nothing() {
        return said("", "", "", "", Optional.empty());
    }

    private static CustodyDetails looking() {
        return said("查看", "", "", "", Optional.empty());
    }

    @Test
    void onlyTheDirectorHasSomethingDestroyedAndTheAdministratorKeepsNothing() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            Id medium = office.custody
                    .receive(office.fresh(), CLERK, caseId, disc(""))
                    .id();
            MediumRow row = office.custody.known(medium);
            assertFalse(office.custody.lawful(row, NOTARY).contains(CustodyEvent.DESTROYED));
            assertTrue(office.custody.lawful(row, DIRECTOR).contains(CustodyEvent.DESTROYED));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.custody.record(office.fresh(), NOTARY, medium, CustodyEvent.DESTROYED, looking()));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.custody.receive(office.fresh(), ADMINISTRATOR, caseId, disc("")));
        }
    }

    @Test
    void whatDidNotComeBackInTimeIsListed() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            Id medium = office.custody
                    .receive(office.fresh(), CLERK, caseId, disc(""))
                    .id();
            LocalDate today = office.settings.today();
            record(office, medium, CustodyEvent.LENT, said("送检", "", "李四", "", Optional.of(today)));
            assertEquals(List.of(), office.custody.overdue(10), "the last day is not over");
            office.clock.step(Duration.ofDays(1).toMillis());
            assertEquals(
                    List.of(medium),
                    office.custody.overdue(10).stream().map(MediumRow::id).toList());
            act(office, medium, CustodyEvent.RETURNED);
            assertEquals(List.of(), office.custody.overdue(10));
        }
    }

    private static Recorded act(TestCasework office, Id medium, CustodyEvent event) {
        return office.custody.record(office.fresh(), DIRECTOR, medium, event, whole(event, office.settings.today()));
    }

    private static Recorded record(TestCasework office, Id medium, CustodyEvent event, CustodyDetails details) {
        return office.custody.record(office.fresh(), CLERK, medium, event, details);
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
