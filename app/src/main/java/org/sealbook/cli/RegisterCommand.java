package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.register.RegisterRow;
import org.sealbook.casework.register.RegisterYear;
import org.sealbook.casework.register.SeriesCount;
import org.sealbook.language.RegisterSheet;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register}: the accepted cases by year, their yearly confirmation, and the numbers. */
@Command(name = "register", description = "${bundle:help.register}", synopsisSubcommandLabel = "COMMAND")
final class RegisterCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new RegisterCommand())
                .addSubcommand(new Rows(program))
                .addSubcommand(new Confirm(program))
                .addSubcommand(new Export(program))
                .addSubcommand(new Numbers(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** The year that was meant: a given one, else this one. */
    static int year(Office office, @Nullable Integer given) {
        int year = given == null ? office.register().thisYear() : given;
        if (year < 1 || year > 9998) {
            throw CommandException.wrongUse("given.year", year);
        }
        return year;
    }

    /** {@code register list}: the rows of a year. */
    @Command(name = "list", description = "${bundle:help.register.list}")
    static final class Rows implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--year", paramLabel = "YEAR", description = "${bundle:help.register.year}")
        private @Nullable Integer year;

        @Option(names = "--search", paramLabel = "TEXT", description = "${bundle:help.register.search}")
        private String search = "";

        @Option(names = "--after", paramLabel = "ENTRY", description = "${bundle:help.register.after}")
        private @Nullable String after;

        @Option(names = "--limit", paramLabel = "N", description = "${bundle:help.register.limit}")
        private int limit = 50;

        Rows(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (limit < 1 || limit > Page.MOST_ROWS) {
                throw CommandException.wrongUse("given.limit", limit, Page.MOST_ROWS);
            }
            Optional<EntryId> key = Optional.ofNullable(after).map(Given::entry);
            return new OfficeSession(program).work(office -> list(office, key));
        }

        private Exit list(Office office, Optional<EntryId> key) {
            int wanted = year(office, year);
            Page<RegisterRow> page = office.register().page(wanted, search, key, limit);
            RegisterYear standing = office.register().year(wanted);
            RegisterSheet sheet = new RegisterSheet(program.output().messages(), office);
            List<Map<String, Object>> rows = new ArrayList<>();
            Columns table = new Columns();
            for (RegisterRow row : page.rows()) {
                rows.add(json(row));
                RegisterSheet.Line line = sheet.line(row);
                table.row(
                        Integer.toString(row.serial()),
                        line.numbers(),
                        line.parties(),
                        line.matter(),
                        line.accepted(),
                        line.handlingNotary(),
                        line.approver(),
                        line.manner(),
                        line.closed());
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("year", wanted);
            answer.put("count", standing.rows());
            answer.put("rows", rows);
            standing.confirmed().ifPresent(confirmed -> {
                answer.put(
                        "confirmed",
                        Map.of(
                                "entry", confirmed.entry().toString(),
                                "notary", confirmed.notary().value(),
                                "rows", confirmed.rows(),
                                "digest", confirmed.digest().base64(),
                                "at", confirmed.at().toString()));
                answer.put("changedSince", standing.changedSince());
            });
            page.next().ifPresent(next -> answer.put("next", next.toString()));
            program.output().answer(answer);
            table.print(program.output());
            program.output().print(sheet.standing(standing));
            page.next().ifPresent(next -> program.output().say("register.more", next));
            return Exit.DONE;
        }

        private static Map<String, Object> json(RegisterRow row) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("serial", row.serial());
            json.put("case", row.caseId().value());
            json.put("category", row.category());
            json.put("matter", row.matter());
            json.put("parties", row.parties().stream().map(Rows::json).toList());
            json.put("handlingNotary", row.handlingNotary().value());
            row.approver().ifPresent(approver -> json.put("approver", approver.value()));
            json.put("acceptedAt", row.acceptedAt().toString());
            row.closing().ifPresent(closing -> {
                json.put("closedAs", closing.manner().code());
                json.put("closedAt", closing.at().toString());
            });
            json.put("numbers", row.numbers());
            json.put("entry", row.accepted().toString());
            return json;
        }

        private static Map<String, Object> json(RegisterRow.Named party) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", party.party().value());
            json.put("role", party.role().code());
            party.name().ifPresent(name -> json.put("name", name));
            return json;
        }
    }

    /** {@code register confirm}: a notary confirms a year as it stands. */
    @Command(name = "confirm", description = "${bundle:help.register.confirm}")
    static final class Confirm implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "${bundle:help.register.year}")
        private int year;

        Confirm(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                int wanted = year(office, year);
                Recorded confirmed = office.register().confirm(OfficeSession.command(), office.person(), wanted);
                RegisterYear standing = office.register().year(wanted);
                Map<String, Object> json = Answers.made(confirmed);
                standing.confirmed().ifPresent(found -> {
                    json.put("rows", found.rows());
                    json.put("digest", found.digest().base64());
                });
                program.output().answer(json);
                program.output().print(new RegisterSheet(program.output().messages(), office).standing(standing));
                return Exit.DONE;
            });
        }
    }

    /** {@code register export}: a year as a sheet for spreadsheets. */
    @Command(name = "export", description = "${bundle:help.register.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "${bundle:help.register.year}")
        private int year;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:help.register.out}")
        private Path out = Path.of("");

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                int rows = new RegisterSheet(program.output().messages(), office).write(year(office, year), out);
                program.output().answer(Map.of("file", out.toString(), "rows", rows));
                program.output().say("register.exported", rows, out);
                return Exit.DONE;
            });
        }
    }

    /** {@code register numbers}: every number that was given in a year, and what became of it. */
    @Command(name = "numbers", description = "${bundle:help.register.numbers}")
    static final class Numbers implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--year", paramLabel = "YEAR", description = "${bundle:help.register.year}")
        private @Nullable Integer year;

        Numbers(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(this::list);
        }

        private Exit list(Office office) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (SeriesCount series : office.register().series(year(office, year))) {
                List<Map<String, Object>> numbers = new ArrayList<>();
                Columns table = new Columns();
                List<NumberRow> rows = office.certificates().numbers(series.series(), 0, Page.MOST_ROWS);
                while (!rows.isEmpty()) {
                    for (NumberRow row : rows) {
                        numbers.add(Map.of(
                                "number", row.number().text(),
                                "serial", row.number().serial(),
                                "state", row.state().code(),
                                "certificate", row.certificate().value(),
                                "issueDate", row.issueDate().toString()));
                        table.row(
                                row.number().text(),
                                program.output()
                                        .messages()
                                        .term("number-state", row.state().code()),
                                row.issueDate().toString());
                    }
                    rows = office.certificates()
                            .numbers(series.series(), rows.getLast().number().serial(), Page.MOST_ROWS);
                }
                all.add(Map.of(
                        "word", series.series().word(),
                        "category", series.series().category(),
                        "last", series.last(),
                        "whole", series.isWhole(),
                        "numbers", numbers));
                program.output()
                        .say(
                                series.isWhole() ? "register.series" : "register.series-broken",
                                series.series().word(),
                                series.series().category(),
                                series.last(),
                                series.count(NumberState.ISSUED),
                                series.count(NumberState.PENDING),
                                series.count(NumberState.VOIDED));
                table.print(program.output());
            }
            program.output().answer(Map.of("year", year(office, year), "series", all));
            if (all.isEmpty()) {
                program.output().say("register.no-numbers", year(office, year));
            }
            return Exit.DONE;
        }
    }
}
