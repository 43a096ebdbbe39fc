package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.archive.CaseArchive;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.casework.procedure.StepDetail;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.store.CaseworkTables;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** People of an office do lawful and unlawful things in any order; whatever they do, what must hold holds. */
class CaseWalkTest {

    private static final int ACTS = 450;
    private static final int CASES = 6;
    private static final List<CaseStep> STEPS = List.of(CaseStep.values());
    private static final List<Id> PEOPLE = List.of(DIRECTOR, NOTARY, OTHER_NOTARY, ASSISTANT, CLERK);

    @TempDir
    Path folder;

    @Test
    void whateverPeopleDoTheRulesHoldAndTheTablesAreWhatTheEntriesSay() throws Exception {
        long seed = Long.getLong("sealbook.walk.seed", 20_261_123);
        System.out.println("seed " + seed);
        try (TestCasework office = TestCasework.staffed(folder)) {
            Random random = new Random(seed);
            Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
            List<Id> cases = new ArrayList<>();
            int refused = 0;
            for (int act = 0; act < ACTS; act++) {
                if (cases.size() < CASES || random.nextInt(40) == 0) {
                    cases.add(office.openCase());
                }
                Id caseId = cases.get(random.nextInt(cases.size()));
                CaseState before = office.cases.file(caseId).state();
                long blocks = office.ledger.blocks();
                try {
                    act(office, caseId, random);
                } catch (Refusal refusal) {
                    refused++;
                    assertEquals(before, office.cases.file(caseId).state(), "seed " + seed + ": " + refusal.key());
                    assertEquals(blocks, office.ledger.blocks(), "seed " + seed + ": " + refusal.key());
                }
                reached.add(office.cases.file(caseId).state());
            }
            for (Id caseId : cases) {
                requireLawful(office, caseId, "seed " + seed + ", case " + caseId);
            }
            requireNoGap(office, "seed " + seed);
            assertTrue(refused > ACTS / 20, "seed " + seed + ": refused " + refused);
            assertTrue(reached.size() >= 6, "seed " + seed + ": reached " + reached);
            compare(office, true, "seed " + seed);
            compare(office, false, "seed " + seed);
        }
    }

    @Test
    void ofTwoWhoTakeTheSameStepAtOnceOneDoesAndTheOtherReadsWhyNot() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder);
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                Id caseId = office.openCase();
                office.step(caseId, CLERK, CaseStep.APPLY);
                List<Future<String>> answers = pool.invokeAll(List.of(
                        stepping(office, office.fresh(), NOTARY, caseId),
                        stepping(office, office.fresh(), OTHER_NOTARY, caseId)));
                Set<String> said = new HashSet<>();
                for (Future<String> answer : answers) {
                    said.add(answer.get());
                }
                assertTrue(said.contains("refusal.case.not-in-this-state"), said.toString());
                assertEquals(2, said.size());
                assertEquals(1, count(office, caseId, CaseStep.ACCEPT));
            }
        }
    }

    @Test
    void aCommandThatIsSentAgainAtOnceOrAfterTheOfficeWasOpenedAnewIsAnsweredAsBefore() throws Exception {
        Id caseId;
        Id command;
        String first;
        try (TestCasework office = TestCasework.staffed(folder);
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            caseId = office.openCase();
            office.step(caseId, CLERK, CaseStep.APPLY);
            command = office.fresh();
            List<Future<String>> answers = pool.invokeAll(
                    List.of(stepping(office, command, NOTARY, caseId), stepping(office, command, NOTARY, caseId)));
            first = answers.getFirst().get();
            assertEquals(first, answers.getLast().get());
        }
        try (TestCasework reopened = TestCasework.open(folder)) {
            assertEquals(first, stepping(reopened, command, NOTARY, caseId).call());
            assertEquals(1, count(reopened, caseId, CaseStep.ACCEPT));
        }
    }

    /** Takes the step, and answers the entry or the key of the refusal. */
    private static Callable<String> stepping(TestCasework office, Id command, Id person, Id caseId) {
        return () -> {
            try {
                Recorded taken = office.cases.step(command, person, caseId, CaseStep.ACCEPT, Map.of());
                return taken.receipt().last().toString();
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    private static long count(TestCasework office, Id caseId, CaseStep step) {
        return office.cases.detail(caseId, NOTARY).timeline().stream()
                .filter(row -> row.step().equals(Optional.of(step)))
                .count();
    }

    /** Mostly a step that is lawful for somebody, sometimes one that may not be, now and then something beside the procedure. */
    private static void act(TestCasework office, Id caseId, Random random) throws Exception {
        Id person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (random.nextInt(25) == 0) {
            beside(office, caseId, person, random);
            return;
        }
        List<CaseStep> lawful = office.cases.detail(caseId, person).next().stream()
                .filter(NextStep::isLawful)
                .map(NextStep::step)
                .filter(step -> step.leadsOn() || random.nextInt(6) == 0) // else most cases end before they begin
                .toList();
        CaseStep step = lawful.isEmpty() || random.nextInt(8) == 0
                ? STEPS.get(random.nextInt(STEPS.size()))
                : lawful.get(random.nextInt(lawful.size()));
        if (step == CaseStep.ARCHIVE) {
            toTheArchive(office, caseId, person);
        } else if (step.isOfCertificate()) {
            ofCertificate(office, caseId, person, step, random);
        } else {
            Map<String, String> details = new HashMap<>();
            for (StepDetail detail : step.details()) {
                details.put(
                        detail.name(),
                        detail.isChoice()
                                ? detail.choices()
                                        .get(random.nextInt(detail.choices().size()))
                                        .code()
                                : "说明");
            }
            office.cases.step(office.fresh(), person, caseId, step, details);
        }
    }

    /** One act: a file is put in order first, and handed over when somebody comes to it again. */
    private static void toTheArchive(TestCasework office, Id caseId, Id person) {
        CaseArchive file = office.archive.file(caseId);
        if (file.arranged()) {
            office.archive.handOver(office.fresh(), person, caseId);
        } else {
            office.archive.arrange(
                    office.fresh(),
                    person,
                    caseId,
                    FileClass.ORDINARY,
                    List.of(FilePaper.titled(Volume.MAIN, "公证申请表", 2)));
        }
    }

    private static void beside(TestCasework office, Id caseId, Id person, Random random) {
        EntryId opened = office.cases.file(caseId).opened();
        if (random.nextInt(4) == 0) {
            office.corrections.declareConflict(office.fresh(), person, caseId, ASSISTANT, "亲属");
        } else {
            Id other = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Correction what = random.nextBoolean() ? Correction.HANDLING_NOTARY : Correction.SECOND_PERSON;
            office.corrections.correct(office.fresh(), person, caseId, opened, what, other.value(), "换人");
        }
    }

    private static void ofCertificate(TestCasework office, Id caseId, Id person, CaseStep step, Random random)
            throws Exception {
        List<CertificateRow> certificates = office.certificates.ofCase(caseId);
        if (step == CaseStep.DRAFT && (certificates.isEmpty() || random.nextInt(3) == 0)) {
            office.certificates.draft(office.fresh(), person, caseId, "证词", List.of());
            return;
        }
        if (certificates.isEmpty()) {
            return;
        }
        Id certificate = certificates.get(random.nextInt(certificates.size())).id();
        switch (step) {
            case DRAFT -> office.certificates.redraft(office.fresh(), person, certificate, "证词又一稿", List.of());
            case APPROVE -> office.approve(certificate, person);
            case RETURN -> office.certificates.returnDraft(office.fresh(), person, certificate, "有误");
            case ISSUE -> {
                office.press.failing = random.nextInt(6) == 0;
                try {
                    office.issue.issue(office.fresh(), person, certificate, IssueProgress.NOBODY);
                } catch (PressException failed) {
                    assertTrue(office.press.failing, String.valueOf(failed.getMessage()));
                    if (random.nextBoolean()) {
                        office.issue.voidNumber(office.fresh(), person, certificate, "不能签名");
                    }
                } finally {
                    office.press.failing = false;
                }
            }
            case REEXAMINE -> office.reexamination.ask(office.fresh(), person, certificate, RequestedBy.PARTY, "有误");
            default -> {
                for (Reexamination outcome : Reexamination.values()) {
                    if (outcome.step() == step) {
                        office.reexamination.decide(
                                office.fresh(),
                                person,
                                certificate,
                                outcome,
                                "理由",
                                outcome == Reexamination.REVOKED ? Optional.of("公告") : Optional.empty());
                    }
                }
            }
        }
    }

    private static void requireLawful(TestCasework office, Id caseId, String where) {
        CaseFile file = office.cases.file(caseId);
        CaseState state = CaseState.DRAFT;
        boolean noticed = false;
        Set<Id> handled = new HashSet<>(Set.of(NOTARY, ASSISTANT)); // as every case of this test is opened
        for (TimelineRow row : office.cases.detail(caseId, DIRECTOR).timeline()) {
            if (row.type().equals("CaseCorrected")) {
                handled.add(office.ledger
                        .entry(row.entry())
                        .map(entry -> new Id(String.valueOf(entry.facts().get("value"))))
                        .orElseThrow());
            }
            if (row.step().isEmpty()) {
                continue;
            }
            CaseStep step = row.step().get();
            noticed |= step == CaseStep.NOTICE;
            assertTrue(noticed || step != CaseStep.EXAMINE, where + ": examined without a notice");
            if (step == CaseStep.APPROVE || step == CaseStep.REFUSE || step == CaseStep.TERMINATE) {
                assertTrue(!handled.contains(row.author()), where + ": decided by who handled it");
            }
            if (step != CaseStep.NOTICE) {
                state = office.ledger.entry(row.entry()).map(CaseWalkTest::to).orElseThrow();
            }
        }
        assertEquals(state, file.state(), where);
        for (CertificateRow certificate : office.certificates.ofCase(caseId)) {
            boolean numbered = certificate.state() == CertificateState.DECIDED
                    || certificate.state().isIssued();
            assertEquals(numbered, certificate.number().isPresent(), where);
            assertEquals(
                    certificate.state().isIssued(),
                    certificate.number().flatMap(NumberRow::file).isPresent(),
                    where);
        }
    }

    private static CaseState to(RecordedEntry recorded) {
        String to = String.valueOf(recorded.facts().get("to"));
        return Arrays.stream(CaseState.values())
                .filter(state -> state.code().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static void requireNoGap(TestCasework office, String where) {
        NumberSeries series = new NumberSeries("鹭岛", office.settings.today().getYear(), "内民");
        List<Integer> serials = office.certificates.numbers(series, 0, 200).stream()
                .map(number -> number.number().serial())
                .toList();
        assertEquals(IntStream.rangeClosed(1, serials.size()).boxed().toList(), serials, where);
    }

    /** Builds the tables anew from the entries, with or without what may be erased. */
    private static void compare(TestCasework office, boolean whole, String where) throws Exception {
        Database database = Database.inMemory(List.of(CaseworkTables.MIGRATIONS));
        try (H2RecordStore replayed =
                new H2RecordStore(database, CaseworkTables::projections, List.of(CaseworkTables.MIGRATIONS))) {
            replayed.connect("copy");
            replayed.begin();
            for (long block = 0; block < office.ledger.blocks(); block++) {
                long at = block;
                IntStream.iterate(0, index -> index + 1)
                        .mapToObj(index -> office.ledger.entry(new EntryId(at, index)))
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream)
                        .forEach(entry -> {
                            replayed.beginCommand();
                            replayed.add(whole ? entry : factsAlone(entry));
                        });
            }
            replayed.commit();
            Books books = CaseworkTables.books(database);
            assertEquals(files(office.books), files(books), where);
            for (CaseFile file : files(office.books)) {
                List<CertificateRow> before = office.books.certificates().ofCase(file.id());
                List<CertificateRow> after = books.certificates().ofCase(file.id());
                if (whole) {
                    assertEquals(before, after, where);
                    assertEquals(
                            office.books.cases().timeline(file.id()),
                            books.cases().timeline(file.id()),
                            where);
                } else {
                    assertEquals(
                            before.stream().map(CertificateRow::state).toList(),
                            after.stream().map(CertificateRow::state).toList(),
                            where);
                }
                assertEquals(
                        office.books.cases().terms(List.of(file.id())),
                        books.cases().terms(List.of(file.id())),
                        where);
            }
        }
    }

    private static RecordedEntry factsAlone(RecordedEntry entry) {
        return new RecordedEntry(
                entry.id(),
                entry.entry(),
                Map.of(EntryDraft.FACTS, entry.parts().get(EntryDraft.FACTS)));
    }

    private static List<CaseFile> files(Books books) {
        return books.cases().page(CaseQuery.ALL, List.of(), Optional.empty(), Optional.empty(), 200).rows().stream()
                .map(CaseRow::file)
                .toList();
    }
}
