package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.CertificateFact.CertificateReturned;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.procedure.Procedure;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * Helps whoever drafts, approves and issues: words to begin with, what can't be printed, the paper as it would be, the number that comes
 * next. It records nothing. Safe for use by several threads.
 */
public final class DraftDesk {

    private static final List<CaseStep> STEPS = Arrays.stream(CaseStep.values())
            .filter(step -> step.isOfCertificate() || step == CaseStep.SUBMIT)
            .toList();

    private final OfficeClock clock;
    private final IssueSettings settings;
    private final Settings data;
    private final CertificatePress press;
    private final Books books;
    private final Papers papers;

    public DraftDesk(OfficeClock clock, IssueSettings settings, Settings data, CertificatePress press, Books books) {
        this.clock = clock;
        this.settings = settings;
        this.press = press;
        this.books = books;
        this.data = data;
        this.papers = new Papers(books, data);
    }

    /** The words with which a certificate of this case begins; blanks in them are found by {@link ProposedText#blanks}. */
    public String proposedText(Id caseId) {
        CaseFile file = books.cases().known(caseId);
        Map<String, String> known = new HashMap<>();
        put(
                known,
                "applicants",
                books.parties().ofCase(caseId).stream()
                        .filter(party -> party.role() == PartyRole.APPLICANT)
                        .flatMap(party -> party.name().stream()),
                "、",
                "");
        put(
                known,
                "related",
                books.parties().ofCase(caseId).stream()
                        .filter(party -> party.role() == PartyRole.RELATED)
                        .flatMap(party -> party.name().stream()),
                "、",
                "");
        put(
                known,
                "second",
                file.secondPerson().flatMap(books.staff()::find).flatMap(StaffMember::name).stream(),
                "",
                "");
        put(
                known,
                "files",
                books.evidence().ofCase(caseId).stream().flatMap(each -> each.fileName().stream()),
                "”、“",
                "“");
        return ProposedText.of(
                papers.matter(file),
                known,
                books.forms().ofCase(caseId).flatMap(FilledForm::values).orElse(Map.of()));
    }

    /**
     * Checks that everything that people entered and the paper will show can be printed.
     *
     * @throws PressException naming the first character that can't
     */
    public void requirePrintable(Id caseId, String text, List<Id> attachments) throws PressException {
        papers.requirePrintable(caseId, text, attachments, press);
    }

    /**
     * The paper as it would be printed now, as the bytes of a PDF, without number and signature.
     *
     * @throws Refusal when there is no text, or something that the paper must show was erased
     * @throws PressException when a character of it can't be printed
     */
    public byte[] preview(Id caseId, String text, List<Id> attachments) throws PressException {
        return press.preview(
                papers.drafted(caseId, Texts.page("text", text, CertificateDesk.LONGEST_TEXT), attachments));
    }

    /**
     * A certificate with what is read beside it, and what this person may do with it.
     *
     * @throws Refusal when it is unknown
     */
    public CertificateDetail detail(Id certificate, Id person) {
        CertificateRow row = books.certificates().known(certificate);
        CaseFile file = books.cases().known(row.caseId());
        StaffMember acting = books.staff().acting(person);
        return new CertificateDetail(
                row,
                file,
                books.parties().ofCase(file.id()),
                books.evidence().ofCase(file.id()),
                content(row),
                row.follows().map(books.certificates()::known),
                books.certificates().ofCase(file.id()).stream()
                        .filter(other -> other.follows().equals(Optional.of(certificate)))
                        .toList(),
                file.state() == CaseState.RETURNED ? returned(file.id()) : Optional.empty(),
                STEPS.stream()
                        .map(step -> new NextStep(step, objection(row, file, step, acting)))
                        .toList());
    }

    /**
     * The number that issuing this certificate now would use: the pending one, else the next of its series, unless somebody takes it
     * first.
     */
    public CertificateNumber numberToBe(Id certificate) {
        CertificateRow row = books.certificates().known(certificate);
        return row.number().map(NumberRow::number).orElseGet(() -> {
            LocalDate today = clock.now().time().atZone(settings.zone()).toLocalDate();
            NumberSeries series = new NumberSeries(
                    settings.word(),
                    today.getYear(),
                    books.cases().known(row.caseId()).category());
            return CertificateNumber.of(
                    data.at(SettingKind.NUMBERS, today).value(),
                    series,
                    books.certificates().lastSerial(series) + 1);
        });
    }

    private static Optional<Objection> objection(CertificateRow row, CaseFile file, CaseStep step, StaffMember person) {
        Optional<Objection> ofTheCase = Procedure.objection(file, step, person);
        return switch (step) {
            case DRAFT, RETURN -> ofTheCase.or(() -> CertificateRules.mayBecome(row, CertificateState.DRAFT));
            case APPROVE ->
                ofTheCase
                        .or(() -> CertificateRules.approverIsNotTheDrafter(row, person))
                        .or(() -> CertificateRules.mayBecome(row, CertificateState.APPROVED));
            case ISSUE ->
                ofTheCase.or(() -> row.state() == CertificateState.DECIDED
                        ? Optional.empty()
                        : CertificateRules.mayBecome(row, CertificateState.DECIDED));
            case REEXAMINE -> ofTheCase.or(() -> CertificateRules.isInForce(row));
            case UPHOLD, REISSUE, CORRECT, REVOKE -> ofTheCase.or(() -> CertificateRules.isBeingReexamined(row));
            default -> ofTheCase;
        };
    }

    private Optional<Digest> content(CertificateRow row) {
        boolean whole = row.text().isPresent()
                && row.attachments().stream()
                        .allMatch(each -> books.evidence()
                                .find(each)
                                .flatMap(EvidenceRow::fileName)
                                .isPresent());
        return whole ? Optional.of(papers.content(row).digest()) : Optional.empty();
    }

    private Optional<String> returned(Id caseId) {
        List<TimelineRow> timeline = new ArrayList<>(books.cases().timeline(caseId));
        return timeline.reversed().stream()
                .filter(event -> event.type().equals(CertificateReturned.TYPE)
                        || event.step().equals(Optional.of(CaseStep.OBJECT)))
                .findFirst()
                .flatMap(TimelineRow::text);
    }

    private static void put(
            Map<String, String> known, String name, Stream<String> words, String between, String quote) {
        String joined = words.collect(Collectors.joining(between));
        if (!joined.isEmpty()) {
            known.put(name, quote.isEmpty() ? joined : quote + joined + "”");
        }
    }
}
