package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.CustodyRow;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumRow;
import org.sealbook.casework.custody.NewMedium;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.language.CustodyWords;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody}: the discs, phones, bags and papers that the office holds, and everything that is done with them. */
@Command(name = "custody", description = "${bundle:help.custody}", synopsisSubcommandLabel = "COMMAND")
final class CustodyCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new CustodyCommand())
                .addSubcommand(new Add(program))
                .addSubcommand(new Event(program))
                .addSubcommand(new Media(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** What is said with an event. */
    static final class Said {

        @Option(names = "--reason", paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        @Option(names = "--place", paramLabel = "TEXT", description = "${bundle:help.custody.place}")
        private String place = "";

        @Option(names = "--whom", paramLabel = "TEXT", description = "${bundle:help.custody.whom}")
        private String whom = "";

        @Option(names = "--seal", paramLabel = "NUMBER", description = "${bundle:help.custody.seal}")
        private String seal = "";

        @Option(names = "--due", paramLabel = "DAY", description = "${bundle:help.custody.due}")
        private @Nullable String due;

        CustodyDetails details() {
            return CustodyDetails.of(
                    reason, place, whom, seal, Optional.ofNullable(due).map(Given::date));
        }
    }

    private static Map<String, Object> json(MediumRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id().value());
        json.put("case", row.caseId().value());
        json.put("kind", row.kind().code());
        row.evidence().ifPresent(evidence -> json.put("evidence", evidence.value()));
        row.label().ifPresent(label -> json.put("label", label));
        json.put("state", row.state().code());
        row.seal().ifPresent(seal -> json.put("seal", seal));
        row.place().ifPresent(place -> json.put("place", place));
        row.holder().ifPresent(holder -> json.put("holder", holder));
        row.due().ifPresent(day -> json.put("due", day.toString()));
        return json;
    }

    private static Map<String, Object> json(CustodyRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("medium", row.medium().value());
        json.put("event", row.event().code());
        json.put("by", row.by().value());
        json.put("at", row.at().toString());
        row.details().reason().ifPresent(text -> json.put("reason", text));
        row.details().place().ifPresent(text -> json.put("place", text));
        row.details().whom().ifPresent(text -> json.put("whom", text));
        row.details().seal().ifPresent(text -> json.put("seal", text));
        row.details().due().ifPresent(day -> json.put("due", day.toString()));
        json.put("entry", row.entry().toString());
        return json;
    }

    private static Exit done(Sealbook program, Office office, Recorded recorded) {
        MediumRow row = office.custody().known(recorded.id());
        Map<String, Object> answer = new LinkedHashMap<>(json(row));
        answer.putAll(Answers.made(recorded));
        CustodyWords words = new CustodyWords(program.output().messages(), office);
        program.output().answer(answer);
        program.output()
                .say(
                        "custody.recorded",
                        words.name(row),
                        words.where(row),
                        row.id(),
                        recorded.receipt().last());
        return Exit.DONE;
    }

    /** {@code custody add}: receives a medium. */
    @Command(name = "add", description = "${bundle:help.custody.add}")
    static final class Add implements Callable<Integer> {

        private final Sealbook program;

        @Mixin
        private final Said said = new Said();

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Option(names = "--kind", required = true, paramLabel = "KIND", description = "${bundle:help.custody.kind}")
        private String kind = "";

        @Option(names = "--label", required = true, paramLabel = "NUMBER", description = "${bundle:help.custody.label}")
        private String label = "";

        @Option(names = "--description", paramLabel = "TEXT", description = "${bundle:help.custody.description}")
        private @Nullable String description;

        @Option(names = "--evidence", paramLabel = "EVIDENCE", description = "${bundle:help.custody.evidence}")
        private @Nullable String evidence;

        Add(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            NewMedium medium = new NewMedium(
                    Given.code(MediumKind.values(), kind),
                    Optional.ofNullable(evidence).map(Given::id),
                    label,
                    Optional.ofNullable(description),
                    said.details());
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.custody().receive(OfficeSession.command(), office.person(), id, medium)));
        }
    }

    /** {@code custody event}: records what was done with a medium. */
    @Command(name = "event", description = "${bundle:help.custody.event}")
    static final class Event implements Callable<Integer> {

        private final Sealbook program;

        @Mixin
        private final Said said = new Said();

        @Parameters(index = "0", paramLabel = "MEDIUM", description = "${bundle:help.custody.medium}")
        private String medium = "";

        @Parameters(index = "1", paramLabel = "EVENT", description = "${bundle:help.custody.event-code}")
        private String event = "";

        Event(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(medium);
            CustodyEvent wanted = Given.code(CustodyEvent.values(), event);
            CustodyDetails details = said.details();
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.custody().record(OfficeSession.command(), office.person(), id, wanted, details)));
        }
    }

    /** {@code custody list}: the media of a case and what was done with them, or what should have come back. */
    @Command(name = "list", description = "${bundle:help.custody.list}")
    static final class Media implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(arity = "0..1", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private @Nullable String caseId;

        Media(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Optional<Id> ofCase = Optional.ofNullable(caseId).map(Given::id);
            return new OfficeSession(program).work(office -> {
                List<MediumRow> media = ofCase.map(office.custody()::ofCase)
                        .orElseGet(() -> office.custody().overdue(Page.MOST_ROWS));
                List<CustodyRow> events = ofCase.map(office.custody()::events).orElse(List.of());
                CustodyWords words = new CustodyWords(program.output().messages(), office);
                Columns table = new Columns();
                for (MediumRow medium : media) {
                    table.row(
                            words.name(medium), words.where(medium), medium.id().value());
                    events.stream()
                            .filter(event -> event.medium().equals(medium.id()))
                            .forEach(event -> table.row("  " + words.who(event), words.said(event), ""));
                }
                program.output()
                        .answer(Map.of(
                                "media",
                                        media.stream().map(CustodyCommand::json).toList(),
                                "events",
                                        events.stream()
                                                .map(CustodyCommand::json)
                                                .toList()));
                if (table.isEmpty()) {
                    program.output().say(ofCase.isPresent() ? "custody.none" : "custody.none-overdue");
                }
                table.print(program.output());
                return Exit.DONE;
            });
        }
    }
}
