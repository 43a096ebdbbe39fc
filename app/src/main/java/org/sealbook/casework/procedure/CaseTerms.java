package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealbook.casework.calendar.OfficeCalendar;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.record.Id;

/** Reckons the periods of the office's cases, by the calendar in force today. */
final class CaseTerms {

    /** An office has at most so many cases in hand; beyond that, those that were accepted or closed first count. */
    private static final int MOST_CASES = 5_000;

    private static final Set<CaseState> OPEN = states(state -> !state.isClosed());
    private static final Set<CaseState> TO_BE_ARCHIVED =
            states(state -> state.isClosed() && state.next().contains(CaseState.ARCHIVED));

    private final Settings settings;
    private final CaseBook cases;

    CaseTerms(Settings settings, CaseBook cases) {
        this.settings = settings;
        this.cases = cases;
    }

    /** Every period of one case. */
    List<Deadline> of(Id caseId) {
        return cases.terms(List.of(caseId)).stream()
                .flatMap(term -> reckon(term).stream())
                .toList();
    }

    /** What the office owes first in each of these cases. */
    Map<Id, Deadline> owed(Collection<Id> some) {
        Map<Id, Deadline> owed = new HashMap<>();
        cases.terms(some)
                .forEach(term -> Deadlines.owed(reckon(term)).ifPresent(each -> owed.put(term.caseId(), each)));
        return owed;
    }

    /** The cases in which the office is late with something. */
    Set<Id> late() {
        LocalDate today = settings.today();
        return running(today)
                .filter(each -> each.deadline().isLate())
                .map(Running::caseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the office owes by a day, the earliest first. */
    List<CaseDeadline> owed(LocalDate until, int limit) {
        List<Running> running = running(until)
                .filter(each ->
                        each.deadline().day().filter(day -> !day.isAfter(until)).isPresent())
                .sorted(Comparator.comparing(each -> each.deadline().day().orElseThrow()))
                .limit(limit)
                .toList();
        Map<Id, CaseRow> rows = cases.rows(running.stream().map(Running::caseId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(row -> row.file().id(), Function.identity()));
        return running.stream()
                .flatMap(each -> Optional.ofNullable(rows.get(each.caseId()))
                        .map(row -> new CaseDeadline(row.file(), row.applicant(), each.deadline()))
                        .stream())
                .toList();
    }

    private record Running(Id caseId, Deadline deadline) {}

    /** Everything owed in open cases, and the files to be archived by a day. */
    private Stream<Running> running(LocalDate until) {
        LocalDate closedBy =
                until.minusMonths(calendar().periods().archiveMonths()).plusDays(2); // whatever the zone
        return Stream.concat(
                        cases.openTerms(OPEN, MOST_CASES).stream(),
                        cases
                                .closedTerms(
                                        TO_BE_ARCHIVED,
                                        closedBy.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                        MOST_CASES)
                                .stream())
                .flatMap(term -> reckon(term).stream()
                        .filter(deadline -> deadline.kind().isOwed())
                        .map(deadline -> new Running(term.caseId(), deadline)));
    }

    private List<Deadline> reckon(CaseTerm term) {
        return Deadlines.of(term, calendar(), settings.today(), settings::day);
    }

    private OfficeCalendar calendar() {
        return settings.current(SettingKind.CALENDAR).value();
    }

    private static Set<CaseState> states(Predicate<CaseState> which) {
        return EnumSet.allOf(CaseState.class).stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
