package org.sealbook.office.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.copies.CopyRow;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.register.RegisterRow;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.KeyUse;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.office.DemoActs;
import org.sealbook.office.KeyRow;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.RecordedFacts;
import org.sealbook.office.TestOffice;
import org.sealbook.office.sample.SampleDefects.Defect;
import org.sealbook.office.sample.SampleDefects.Planted;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** The generated year is one office's year: whole, lawful, and the same again for the same seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleYearTest {

    static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int BULK = 120;
    private static final SampleYear.Plan PLAN = new SampleYear.Plan(20_261_122, LAST, BULK);

    private SampleYear.Made made;
    private OfficeFolder folder;
    private Office office;
    private Path beside;
    private Path spoiled;

    @BeforeAll
    void aYear(@TempDir Path temporary) throws Exception {
        beside = temporary;
        folder = marked(temporary.resolve("office"));
        made = new SampleYear(folder, temporary.resolve("first")).make(PLAN, SampleYear.Progress.NOBODY);
        spoiled = temporary.resolve("spoiled");
        TestOffice.copy(folder.path(), spoiled);
        office = open(folder);
    }

    @AfterAll
    void closed() throws Exception {
        office.close();
    }

    /** As the command has it: a demonstration keeps its mark in its own folder. */
    private static OfficeFolder marked(Path office) {
        return new OfficeFolder(office, FileLayer.real(), office);
    }

    /** The office on the evening of the year's last day. */
    static Office open(OfficeFolder folder) throws Exception {
        SampleClock evening =
                new SampleClock(LAST.atTime(18, 0).atZone(SampleDays.ZONE).toInstant());
        return Office.open(folder, folder.person(SampleStaff.DIRECTOR).orElseThrow(), SampleStaff.password(), evening);
    }

    @Test
    void detailedCasesEndInEveryStateOfTheProcedure() throws Exception {
        Set<CaseState> reached = new HashSet<>();
        for (Id id : made.cases().values()) {
            reached.add(office.cases().file(id).state());
        }
        assertEquals(EnumSet.allOf(CaseState.class), reached);
    }

    @Test
    void everyCaseCameToItsStateByStepsOfTheProcedureAlone() throws Exception {
        List<CaseRow> all = cases(office);
        assertEquals(made.cases().size() + BULK, all.size());
        for (CaseRow row : all) {
            CaseState state = CaseState.DRAFT;
            for (TimelineRow event : office.ledger().ofCase(row.file().id())) {
                Map<String, ?> facts = RecordedFacts.of(office, event.entry());
                if (event.type().equals("CaseStepped")) {
                    assertEquals(state.code(), facts.get("from"), row.toString());
                    CaseState to = CaseState.valueOf(
                            String.valueOf(facts.get("to")).replace('-', '_').toUpperCase(Locale.ROOT));
                    assertTrue(state.next().contains(to), row.toString());
                    state = to;
                }
            }
            assertEquals(row.file().state(), state, row.toString());
        }
    }

    @Test
    void oneCaseIsLateAndItIsThePlantedOne() throws Exception {
        CaseQuery late = new CaseQuery("", Set.of(), Optional.empty(), true);
        assertEquals(
                List.of(made.id("pictures")),
                office.cases().page(late, Optional.empty(), 50).rows().stream()
                        .map(row -> row.file().id())
                        .toList());
    }

    @Test
    void numbersOfDetailedAndBulkCertificatesFollowEachOtherWithoutAGap() throws Exception {
        int numbers = 0;
        for (int year : List.of(2025, 2026)) {
            for (String category : List.of("内民", "内经", "外民", "外经", "港", "澳", "台")) {
                List<Integer> serials =
                        office.certificates().numbers(new NumberSeries("鹭岛", year, category), 0, 200).stream()
                                .map(row -> row.number().serial())
                                .toList();
                assertEquals(IntStream.rangeClosed(1, serials.size()).boxed().toList(), serials);
                numbers += serials.size();
            }
        }
        assertTrue(numbers > BULK / 2, "only " + numbers);
    }

    @Test
    void theSameSeedMakesTheSameCasesRegisterAndFindings() throws Exception {
        OfficeFolder again = new OfficeFolder(beside.resolve("again"), FileLayer.real());
        new SampleYear(again, beside.resolve("second")).make(PLAN, SampleYear.Progress.NOBODY);
        try (Office other = open(again)) {
            assertEquals(told(office), told(other));
            assertTrue(!office.identity().logKey().equals(other.identity().logKey()));
        }
    }

    /** Everything that must be the same: people by their names, since the founder's id is drawn with the keys. */
    private static List<String> told(Office office) {
        Map<Id, String> names = office.staff().everybody().stream()
                .collect(Collectors.toMap(
                        StaffMember::id, person -> person.name().orElse("")));
        List<String> told = new ArrayList<>();
        for (CaseRow row : cases(office)) {
            told.add(row.file().id() + " " + row.file().matter() + " "
                    + row.file().state() + " " + row.applicant() + " "
                    + row.file().openedAt() + " " + names.get(row.file().handlingNotary()));
        }
        for (int year : office.register().years()) {
            for (RegisterRow row :
                    office.register().page(year, "", Optional.empty(), 200).rows()) {
                told.add(row.caseId() + " " + row.closing() + " " + row.numbers());
            }
        }
        for (String words : List.of("王", "chenxiaolu", "cxl", "内民字第1", "有限")) {
            CaseQuery query = new CaseQuery(words, Set.of(), Optional.empty());
            office.cases()
                    .page(query, Optional.empty(), 50)
                    .rows()
                    .forEach(row -> told.add(words + row.file().id()));
        }
        return told;
    }

    private static List<CaseRow> cases(Office office) {
        List<CaseRow> all = new ArrayList<>();
        Optional<EntryId> after = Optional.empty();
        do {
            var page = office.cases().page(CaseQuery.ALL, after, 200);
            all.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void anAuditFindsTheYearSound() throws Exception {
        assertEquals(List.of(), office.ledger().audit(AuditProgress.NONE).faults());
    }

    @Test
    void plantedDefectsAreNamedByTheListOrAlarmThatIsMeantTo() throws Exception {
        List<Planted> planted = new SampleDefects(marked(spoiled), beside.resolve("first")).plant(made);
        assertEquals(
                EnumSet.allOf(Defect.class),
                planted.stream().map(Planted::defect).collect(Collectors.toSet()));
        try (Office spoiltOffice = open(marked(spoiled))) {
            assertEquals(
                    List.of("evidence", "evidence"),
                    spoiltOffice.ledger().audit(AuditProgress.NONE).faults().stream()
                            .map(Fault::kind)
                            .toList());
            assertTrue(
                    spoiltOffice.agenda().of(spoiltOffice.person()).deadlines().stream()
                            .anyMatch(due -> due.file().id().equals(made.id("pictures"))
                                    && due.deadline().isLate()),
                    "Today");
            assertEquals(
                    List.of(made.id("live-final")),
                    spoiltOffice.copies().beyondPlan(50).stream()
                            .map(CopyRow::caseId)
                            .distinct()
                            .toList());
            assertEquals(
                    List.of(ClockGrade.HOLDOVER, ClockGrade.UNSYNCED),
                    spoiltOffice.evidence().ofCase(made.id("music-overture")).stream()
                            .map(row -> spoiltOffice
                                    .evidence()
                                    .detail(row.id())
                                    .clock()
                                    .grade())
                            .toList());
            assertEquals(
                    List.of(KeyUse.LOG, KeyUse.CERTIFICATE),
                    spoiltOffice.keys().all().stream()
                            .filter(key -> !key.inUse())
                            .map(KeyRow::use)
                            .toList());
        }
        LedgerRefusedException refused = assertThrows(
                LedgerRefusedException.class,
                () -> open(marked(beside.resolve("first").resolve("restored"))));
        assertEquals("ledger.mark-ahead", refused.key());
    }

    @Test
    void aYearThatIsNotWantedAnyMoreStops() {
        OfficeFolder stopped = new OfficeFolder(beside.resolve("stopped"), FileLayer.real());
        SampleYear.Progress cancelled = new SampleYear.Progress() {
            @Override
            public void reached(int day, int days) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class,
                () -> new SampleYear(stopped, beside.resolve("third")).make(PLAN, cancelled));
    }

    @Test
    void nothingGoesPastTheDesksOfARealOffice(@TempDir Path real) throws Exception {
        try (Office own = TestOffice.open(TestOffice.staffed(real.resolve("office")), TestOffice.NOTARY)) {
            assertThrows(IllegalArgumentException.class, () -> new DemoActs(own));
        }
    }
}
