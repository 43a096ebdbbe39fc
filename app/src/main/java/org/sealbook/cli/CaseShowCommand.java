package org.sealbook.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.procedure.CaseDetail;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code case show CASE}: the case with all that belongs to it, and the steps that are lawful now. */
@Command(name = "show", description = "${bundle:help.case.show}")
final class CaseShowCommand implements Callable<Integer> {

    /** What the procedure says of a step that another state would have; nobody is told of those. */
    private static final String OTHER_STATE = "refusal.case.not-in-this-state";

    private final Sealbook program;

    @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    CaseShowCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        return new OfficeSession(program).work(office -> {
            CaseDetail detail = office.cases().detail(id, office.person());
            List<EvidenceRow> evidence = office.evidence().ofCase(id);
            List<CertificateRow> certificates = office.certificates().ofCase(id);
            program.output().answer(json(office, detail, evidence, certificates));
            tell(new Words(program.output().messages(), office), detail, evidence, certificates);
            return Exit.DONE;
        });
    }

    private Map<String, Object> json(
            Office office, CaseDetail detail, List<EvidenceRow> evidence, List<CertificateRow> certificates) {
        Map<String, Object> json = CaseCommand.json(detail.file());
        json.put("noticeGiven", detail.file().noticeGiven());
        json.put(
                "parties", detail.parties().stream().map(CasePartyCommand::json).toList());
        office.cases().form(detail.file().id()).flatMap(FilledForm::values).ifPresent(form -> json.put("form", form));
        json.put("deadlines", detail.deadlines().stream().map(CaseCommand::json).toList());
        json.put(
                "timeline",
                detail.timeline().stream().map(CaseShowCommand::json).toList());
        json.put("evidence", evidence.stream().map(EvidenceCommand::json).toList());
        json.put(
                "certificates",
                certificates.stream().map(row -> json(office, row)).toList());
        json.put(
                "next",
                detail.next().stream()
                        .filter(NextStep::isLawful)
                        .map(next -> next.step().code())
                        .toList());
        return json;
    }

    private static Map<String, Object> json(TimelineRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", row.entry().toString());
        json.put("type", row.type());
        row.step().ifPresent(step -> json.put("step", step.code()));
        row.ground().ifPresent(ground -> json.put("ground", ground.code()));
        json.put("author", row.author().value());
        json.put("time", row.clock().time().toString());
        row.text().ifPresent(text -> json.put("text", text));
        return json;
    }

    private static Map<String, Object> json(Office office, CertificateRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id().value());
        json.put("state", row.state().code());
        json.put("attachments", row.attachments().stream().map(Id::value).toList());
        row.text().ifPresent(text -> json.put("text", text));
        contentDigest(office, row).ifPresent(digest -> json.put("digest", digest));
        row.number().ifPresent(number -> json.put("number", number.number().text()));
        row.follows().ifPresent(followed -> json.put("follows", followed.value()));
        return json;
    }

    /** Empty once some of the content was erased. */
    private static Optional<String> contentDigest(Office office, CertificateRow row) {
        try {
            return Optional.of(office.certificates().content(row.id()).digest().hex());
        } catch (Refusal erased) {
            return Optional.empty();
        }
    }

    private void tell(Words words, CaseDetail detail, List<EvidenceRow> evidence, List<CertificateRow> certificates) {
        Output output = program.output();
        CaseFile file = detail.file();
        Columns head = new Columns()
                .row(label("id"), file.id().value())
                .row(label("state"), words.term("case-state", file.state()))
                .row(label("matter"), words.matter(file.matter()) + " · " + file.category())
                .row(label("handling"), words.person(file.handlingNotary()));
        file.secondPerson().ifPresent(second -> head.row(label("second"), words.person(second)));
        head.row(label("opened"), words.time(file.openedAt())).print(output);
        Columns parties = new Columns();
        detail.parties()
                .forEach(party -> parties.row(
                        words.term("party-role", party.role()),
                        words.orErased(party.name()),
                        words.term("id-type", party.idType()),
                        words.orErased(party.idNumber())));
        Columns deadlines = new Columns();
        detail.deadlines()
                .forEach(each -> deadlines.row(
                        words.term("deadline", each.kind()),
                        each.day().map(LocalDate::toString).orElse(""),
                        words.left(each)));
        section("deadlines", deadlines);
        section("parties", parties);
        Columns files = new Columns();
        evidence.forEach(row -> files.row(
                row.id().value(),
                words.orErased(row.fileName()),
                output.messages().text("word.bytes", row.size()),
                row.sha256().hex()));
        section("evidence", files);
        Columns papers = new Columns();
        certificates.forEach(row -> papers.row(
                row.id().value(),
                words.term("certificate-state", row.state()),
                row.number().map(NumberRow::number).map(number -> number.text()).orElse("")));
        section("certificates", papers);
        Columns timeline = new Columns();
        detail.timeline()
                .forEach(row -> timeline.row(
                        words.time(row.clock().time()),
                        row.step()
                                .map(step -> words.term("step", step))
                                .orElseGet(() -> output.messages().term("entry", row.type())),
                        row.ground()
                                .map(ground -> words.term(ground.family(), ground))
                                .orElse(""),
                        words.person(row.author()),
                        row.entry().toString()));
        section("timeline", timeline);
        section("next", next(words, detail));
    }

    /** The lawful steps, and what speaks against the others that this state has. */
    private Columns next(Words words, CaseDetail detail) {
        Columns steps = new Columns();
        for (NextStep next : detail.next()) {
            if (next.isLawful()) {
                steps.row("→ " + words.term("step", next.step()), next.step().code());
            } else {
                next.objection()
                        .filter(objection -> !objection.key().equals(OTHER_STATE))
                        .ifPresent(objection -> steps.row(
                                "– " + words.term("step", next.step()),
                                program.output()
                                        .messages()
                                        .text(
                                                objection.key(),
                                                objection.arguments().toArray())));
            }
        }
        return steps;
    }

    private void section(String name, Columns rows) {
        if (!rows.isEmpty()) {
            program.output().print("");
            program.output().print(label(name));
            rows.lines().forEach(line -> program.output().print("  " + line));
        }
    }

    private String label(String what) {
        return program.output().messages().text("case.label." + what);
    }
}
