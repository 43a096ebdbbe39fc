package org.sealbook.casework.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.fees.FeeBalance;
import org.sealbook.casework.fees.FeeBook;
import org.sealbook.casework.fees.Money;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.CaseDesk;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.casework.procedure.Ground;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.casework.wording.DocumentTexts;
import org.sealbook.casework.wording.Placeholder;
import org.sealbook.record.Id;

/** Gathers what a case knows of the places in its documents. What it does not know, or was erased, is left out. */
final class CaseValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final String BETWEEN = "、";

    private final Settings settings;
    private final Books books;
    private final CaseDesk cases;
    private final FeeBook fees;

    CaseValues(Settings settings, Books books, CaseDesk cases, FeeBook fees) {
        this.settings = settings;
        this.books = books;
        this.cases = cases;
        this.fees = fees;
    }

    /** A day as papers write it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Map<Placeholder, String> of(CaseFile file, Matter matter, DocumentTexts texts) {
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        known.put(Placeholder.MATTER, matter.zh());
        known.put(Placeholder.CATEGORY, file.category());
        known.put(Placeholder.TODAY, day(settings.today()));
        known.put(Placeholder.OPENED_ON, day(settings.day(file.openedAt())));
        people(file, known);
        happened(file, texts, known);
        money(file, known);
        join(
                known,
                Placeholder.NUMBERS,
                books.certificates().ofCase(file.id()).stream()
                        .filter(row -> row.state().isIssued())
                        .flatMap(row -> row.number().stream())
                        .map(row -> row.number().text()));
        return known;
    }

    private void people(CaseFile file, Map<Placeholder, String> known) {
        List<PartyRow> parties = books.parties().ofCase(file.id());
        join(known, Placeholder.APPLICANTS, names(parties, PartyRole.APPLICANT));
        join(known, Placeholder.RELATED, names(parties, PartyRole.RELATED));
        join(known, Placeholder.AGENTS, names(parties, PartyRole.AGENT));
        name(file.handlingNotary()).ifPresent(name -> known.put(Placeholder.HANDLER, name));
        file.secondPerson().flatMap(this::name).ifPresent(name -> known.put(Placeholder.SECOND, name));
    }

    private void happened(CaseFile file, DocumentTexts texts, Map<Placeholder, String> known) {
        List<TimelineRow> timeline = books.cases().timeline(file.id());
        last(timeline, List.of(CaseStep.ACCEPT))
                .ifPresent(row ->
                        known.put(Placeholder.ACCEPTED_ON, day(row.clock().time())));
        Optional.ofNullable(cases.deadlines(List.of(file.id())).get(file.id()))
                .filter(deadline -> deadline.kind() == Deadline.Kind.ISSUE)
                .flatMap(Deadline::day)
                .ifPresent(last -> known.put(Placeholder.DEADLINE, day(last)));
        Optional<TimelineRow> ended =
                last(timeline, List.of(CaseStep.DECLINE, CaseStep.PROPOSE_REFUSAL, CaseStep.PROPOSE_TERMINATION));
        ended.flatMap(TimelineRow::ground)
                .flatMap(ground -> word(texts, ground))
                .ifPresent(ground -> known.put(Placeholder.GROUND, ground));
        ended.flatMap(TimelineRow::text).ifPresent(reason -> known.put(Placeholder.REASON, reason));
        last(timeline, List.of(CaseStep.DELIVER))
                .flatMap(TimelineRow::text)
                .ifPresent(receiver -> known.put(Placeholder.RECEIVER, receiver));
        file.closed().ifPresent(closing -> {
            texts.word("closed-as", closing.manner()).ifPresent(words -> known.put(Placeholder.CLOSED_AS, words));
            known.put(Placeholder.CLOSED_ON, day(closing.at()));
        });
    }

    private static Optional<String> word(DocumentTexts texts, Ground ground) {
        return texts.word(ground.family(), ground);
    }

    private void money(CaseFile file, Map<Placeholder, String> known) {
        FeeBalance balance = FeeBalance.of(fees.ofCase(file.id()));
        known.put(Placeholder.OWED, Money.yuan(balance.owed()));
        known.put(Placeholder.PAID, Money.yuan(balance.kept()));
        known.put(Placeholder.DUE, Money.yuan(balance.due()));
    }

    private static Optional<TimelineRow> last(List<TimelineRow> timeline, List<CaseStep> steps) {
        return new ArrayList<>(timeline)
                .reversed().stream()
                        .filter(row -> row.step().filter(steps::contains).isPresent())
                        .findFirst();
    }

    private String day(Instant moment) {
        return day(settings.day(moment));
    }

    private Optional<String> name(Id person) {
        return books.staff().find(person).flatMap(StaffMember::name);
    }

    private static Stream<String> names(List<PartyRow> parties, PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).flatMap(party -> party.name().stream());
    }

    private static void join(Map<Placeholder, String> known, Placeholder place, Stream<String> words) {
        String joined = String.join(BETWEEN, words.toList());
        if (!joined.isEmpty()) {
            known.put(place, joined);
        }
    }
}
