package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case}: the procedure. */
@Command(name = "case", description = "${bundle:help.case}", synopsisSubcommandLabel = "COMMAND")
final class CaseCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new CaseCommand())
                .addSubcommand(new Open(program))
                .addSubcommand(new CaseShowCommand(program))
                .addSubcommand(new Cases(program))
                .addSubcommand(new Step(program))
                .addSubcommand(new CaseFormCommand(program))
                .addSubcommand(new CaseCorrectCommand(program))
                .addSubcommand(new CaseConflictCommand(program))
                .addSubcommand(CasePartyCommand.line(program))
                .addSubcommand(new CaseSheetCommand.Export(program))
                .addSubcommand(new CaseSheetCommand.Import(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** A case as lists and {@code case show} name it. */
    static Map<String, Object> json(CaseFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id().value());
        json.put("matter", file.matter());
        json.put("category", file.category());
        json.put("state", file.state().code());
        json.put("handlingNotary", file.handlingNotary().value());
        file.secondPerson().ifPresent(second -> json.put("secondPerson", second.value()));
        file.closed().ifPresent(closing -> {
            json.put("closedAs", closing.manner().code());
            json.put("closedAt", closing.at().toString());
        });
        json.put("openedAt", file.openedAt().toString());
        json.put("entry", file.opened().toString());
        return json;
    }

    /** A period that runs in a case. */
    static Map<String, Object> json(Deadline deadline) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", deadline.kind().code());
        deadline.day().ifPresent(day -> json.put("day", day.toString()));
        json.put("standing", deadline.standing().code());
        json.put("days", deadline.days());
        return json;
    }

    /** {@code case open}: a draft with its parties. */
    @Command(name = "open", description = "${bundle:help.case.open}")
    static final class Open implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--matter",
                required = true,
                paramLabel = "CODE",
                description = "${bundle:help.case.open.matter}")
        private String matter = "";

        @Option(
                names = "--category",
                required = true,
                paramLabel = "WORD",
                description = "${bundle:help.case.open.category}")
        private String category = "";

        @Option(
                names = "--handling",
                required = true,
                paramLabel = "WHO",
                description = "${bundle:help.case.open.handling}")
        private String handling = "";

        @Option(names = "--second", paramLabel = "WHO", description = "${bundle:help.case.open.second}")
        private @Nullable String second;

        @Option(
                names = "--applicant",
                required = true,
                paramLabel = "NAME;TYPE;NUMBER",
                description = "${bundle:help.case.open.applicant}")
        private List<String> applicants = List.of();

        @Option(names = "--related", paramLabel = "NAME;TYPE;NUMBER", description = "${bundle:help.case.open.related}")
        private List<String> related = List.of();

        @Option(names = "--agent", paramLabel = "NAME;TYPE;NUMBER", description = "${bundle:help.case.open.agent}")
        private List<String> agents = List.of();

        @Option(names = "--agent-scope", paramLabel = "TEXT", description = "${bundle:help.case.party.scope}")
        private @Nullable String scope;

        @Option(names = "--agent-until", paramLabel = "DATE", description = "${bundle:help.case.party.until}")
        private @Nullable String until;

        @Option(
                names = "--guardian",
                paramLabel = "NAME;TYPE;NUMBER",
                description = "${bundle:help.case.open.guardian}")
        private List<String> guardians = List.of();

        @Option(names = "--field", paramLabel = "CODE=VALUE", description = "${bundle:help.case.field}")
        private Map<String, String> fields = Map.of();

        Open(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            List<Party> parties = new ArrayList<>();
            applicants.forEach(typed -> parties.add(Given.party(PartyRole.APPLICANT, typed)));
            parties.addAll(1, agents());
            related.forEach(typed -> parties.add(Given.party(PartyRole.RELATED, typed)));
            OfficeSession session = new OfficeSession(program);
            return session.work(office -> {
                Optional<Id> other = second == null ? Optional.empty() : Optional.of(session.person(second));
                NewCase entered = new NewCase(matter, category, session.person(handling), other, parties, fields);
                Recorded opened = office.cases().open(OfficeSession.command(), office.person(), entered);
                program.output().answer(Answers.made(opened));
                program.output()
                        .say("case.opened", opened.id(), opened.receipt().last());
                return Exit.DONE;
            });
        }

        /** Whoever acts for the first applicant. */
        private List<Party> agents() {
            List<Party> acting = new ArrayList<>();
            guardians.forEach(typed -> acting.add(Given.guardian(typed)));
            agents.forEach(typed -> acting.add(Given.agent(
                    typed,
                    new Authority(
                            AgencyKind.ENTRUSTED,
                            Optional.ofNullable(scope),
                            Optional.ofNullable(until).map(Given::date)))));
            return acting;
        }
    }

    /** {@code case list}: newest first, by pages. */
    @Command(name = "list", description = "${bundle:help.case.list}")
    static final class Cases implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--after", paramLabel = "CASE", description = "${bundle:help.case.list.after}")
        private @Nullable String after;

        @Option(names = "--limit", paramLabel = "N", description = "${bundle:help.case.list.limit}")
        private int limit = 50;

        @Option(names = "--overdue", description = "${bundle:help.case.list.overdue}")
        private boolean overdue;

        Cases(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (limit < 1 || limit > Page.MOST_ROWS) {
                throw CommandException.wrongUse("given.limit", limit, Page.MOST_ROWS);
            }
            Optional<Id> last = Optional.ofNullable(after).map(Given::id);
            return new OfficeSession(program).work(office -> list(office, last));
        }

        private Exit list(Office office, Optional<Id> last) {
            Optional<EntryId> key = last.map(id -> office.cases().file(id).opened());
            Page<CaseRow> page =
                    office.cases().page(new CaseQuery("", Set.of(), Optional.empty(), overdue), key, limit);
            Map<Id, Deadline> deadlines = office.cases()
                    .deadlines(page.rows().stream().map(row -> row.file().id()).toList());
            Words words = new Words(program.output().messages(), office);
            List<Map<String, Object>> cases = new ArrayList<>();
            Columns table = new Columns();
            for (CaseRow row : page.rows()) {
                Map<String, Object> json = json(row.file());
                row.applicant().ifPresent(name -> json.put("applicant", name));
                Optional<Deadline> deadline =
                        Optional.ofNullable(deadlines.get(row.file().id()));
                deadline.ifPresent(each -> json.put("deadline", json(each)));
                cases.add(json);
                table.row(
                        row.file().id().value(),
                        words.orErased(row.applicant()),
                        words.matter(row.file().matter()),
                        words.term("case-state", row.file().state()),
                        words.person(row.file().handlingNotary()),
                        words.time(row.file().openedAt()),
                        deadline.map(words::deadline).orElse(""));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("cases", cases);
            if (page.next().isPresent()) {
                answer.put("next", page.rows().getLast().file().id().value());
            }
            program.output().answer(answer);
            if (table.isEmpty()) {
                program.output().say("case.list.none");
            }
            table.print(program.output());
            if (page.next().isPresent()) {
                program.output()
                        .say("case.list.more", page.rows().getLast().file().id());
            }
            return Exit.DONE;
        }
    }

    /** {@code case step CASE NAME}: one step of the procedure. */
    @Command(name = "step", description = "${bundle:help.case.step}")
    static final class Step implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "${bundle:help.case.step.name}")
        private String step = "";

        @Option(names = "--set", paramLabel = "KEY=VALUE", description = "${bundle:help.case.step.set}")
        private Map<String, String> details = Map.of();

        Step(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            CaseStep named = Given.code(CaseStep.values(), step);
            return new OfficeSession(program).work(office -> {
                Recorded taken = office.cases().step(OfficeSession.command(), office.person(), id, named, details);
                Map<String, Object> json = Answers.made(taken);
                CaseFile file = office.cases().file(id);
                json.put("state", file.state().code());
                program.output().answer(json);
                program.output()
                        .say(
                                "case.stepped",
                                named.code(),
                                file.state().code(),
                                taken.receipt().last());
                return Exit.DONE;
            });
        }
    }
}
