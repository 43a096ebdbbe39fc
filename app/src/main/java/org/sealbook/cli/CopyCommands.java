package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.copies.Copies;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.copies.CopyRow;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code certificate} about its printed copies. */
final class CopyCommands {

    private CopyCommands() {}

    static void addTo(CommandLine certificate, Sealbook program) {
        certificate
                .addSubcommand(new Show(program))
                .addSubcommand(new Plan(program))
                .addSubcommand(new Print(program))
                .addSubcommand(new Spoil(program))
                .addSubcommand(new Deliver(program));
    }

    private static Map<String, Object> json(CopyRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id().value());
        json.put("certificate", row.certificate().value());
        json.put("kind", row.kind().code());
        json.put("serial", row.serial());
        json.put("state", row.state().code());
        json.put("printedBy", row.printedBy().value());
        json.put("printedAt", row.printedAt().toString());
        row.paper().ifPresent(paper -> json.put("paper", paper));
        row.replaces().ifPresent(replaced -> json.put("replaces", replaced.value()));
        row.reason().ifPresent(reason -> json.put("reason", reason));
        row.recipient().ifPresent(recipient -> json.put("recipient", recipient));
        return json;
    }

    private static void row(Columns table, Words words, Sealbook program, CopyRow row) {
        table.row(
                row.id().value(),
                words.term("copy-kind", row.kind()) + " " + row.serial(),
                words.term("copy-state", row.state()),
                row.replaces()
                        .map(_ -> program.output().messages().text("copy.reprint"))
                        .orElse(""),
                row.paper().orElse(""),
                words.person(row.printedBy()),
                words.time(row.printedAt()),
                row.recipient().or(row::reason).orElse(""));
    }

    /** {@code certificate copies}: those of one certificate; without one, those that are more than planned. */
    @Command(name = "copies", description = "${bundle:help.certificate.copies}")
    static final class Show implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(arity = "0..1", paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private @Nullable String certificate;

        Show(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Optional<Id> id = Optional.ofNullable(certificate).map(Given::id);
            return new OfficeSession(program)
                    .work(office -> id.isPresent() ? ofOne(office, id.get()) : beyondPlan(office));
        }

        private Exit ofOne(Office office, Id id) {
            Copies copies = office.copies().copies(id);
            Map<String, Object> json = new LinkedHashMap<>();
            for (CopyKind kind : CopyKind.values()) {
                json.put(
                        kind.code(),
                        Map.of(
                                "planned", copies.plan().of(kind),
                                "good", copies.good(kind),
                                "beyondPlan", copies.beyondPlan(kind)));
                program.output().say("copy.count", kind.code(), copies.plan().of(kind), copies.good(kind));
            }
            json.put("copies", copies.rows().stream().map(CopyCommands::json).toList());
            program.output().answer(json);
            print(office, copies.rows());
            return Exit.DONE;
        }

        private Exit beyondPlan(Office office) {
            List<CopyRow> rows = office.copies().beyondPlan(Page.MOST_ROWS);
            program.output()
                    .answer(Map.of(
                            "beyondPlan", rows.stream().map(CopyCommands::json).toList()));
            if (rows.isEmpty()) {
                program.output().say("copy.none-beyond-plan");
            }
            print(office, rows);
            return Exit.DONE;
        }

        private void print(Office office, List<CopyRow> rows) {
            Words words = new Words(program.output().messages(), office);
            Columns table = new Columns();
            rows.forEach(row -> CopyCommands.row(table, words, program, row));
            table.print(program.output());
        }
    }

    /** {@code certificate plan-copies}: how many there are to be. */
    @Command(name = "plan-copies", description = "${bundle:help.certificate.plan-copies}")
    static final class Plan implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        @Option(
                names = "--originals",
                required = true,
                paramLabel = "N",
                description = "${bundle:help.certificate.originals}")
        private int originals;

        @Option(names = "--duplicates", paramLabel = "N", description = "${bundle:help.certificate.duplicates}")
        private int duplicates;

        Plan(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            return new OfficeSession(program).work(office -> {
                Recorded planned =
                        office.copies().plan(OfficeSession.command(), office.person(), id, originals, duplicates);
                program.output().answer(Answers.made(planned));
                program.output()
                        .say(
                                "copy.planned",
                                originals,
                                duplicates,
                                planned.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate print-copy}: records copies that are printed now. */
    @Command(name = "print-copy", description = "${bundle:help.certificate.print-copy}")
    static final class Print implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        @Option(names = "--kind", paramLabel = "KIND", description = "${bundle:help.certificate.copy-kind}")
        private String kind = CopyKind.ORIGINAL.code();

        @Option(names = "--count", paramLabel = "N", description = "${bundle:help.certificate.copy-count}")
        private int count = 1;

        @Option(names = "--paper", paramLabel = "NUMBER", description = "${bundle:help.certificate.paper}")
        private List<String> papers = List.of();

        Print(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            CopyKind named = Given.code(CopyKind.values(), kind);
            List<Optional<String>> each =
                    new ArrayList<>(papers.stream().map(Optional::of).toList());
            if (each.isEmpty()) {
                IntStream.range(0, Math.clamp(count, 0, Page.MOST_ROWS)).forEach(_ -> each.add(Optional.empty()));
            }
            return new OfficeSession(program).work(office -> {
                Recorded printed = office.copies().print(OfficeSession.command(), office.person(), id, named, each);
                Map<String, Object> json = Answers.made(printed);
                List<Map<String, Object>> items = new ArrayList<>();
                for (EntryId entry : printed.receipt().entries()) {
                    office.copies().copies(id).rows().stream()
                            .filter(row -> row.entry().equals(entry))
                            .forEach(row -> items.add(json(row)));
                }
                json.put("items", items);
                program.output().answer(json);
                program.output()
                        .say(
                                "copy.printed",
                                each.size(),
                                named.code(),
                                printed.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate spoil}: takes a copy away that is no good. */
    @Command(name = "spoil", description = "${bundle:help.certificate.spoil}")
    static final class Spoil implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "COPY", description = "${bundle:help.certificate.copy-id}")
        private String copy = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        Spoil(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(copy);
            return new OfficeSession(program).work(office -> {
                Recorded spoiled = office.copies().spoil(OfficeSession.command(), office.person(), id, reason);
                program.output().answer(Answers.made(spoiled));
                program.output().say("copy.spoiled", id, spoiled.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate deliver}: hands a copy out. */
    @Command(name = "deliver", description = "${bundle:help.certificate.deliver}")
    static final class Deliver implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "COPY", description = "${bundle:help.certificate.copy-id}")
        private String copy = "";

        @Option(
                names = "--to",
                required = true,
                paramLabel = "NAME",
                description = "${bundle:help.certificate.recipient}")
        private String recipient = "";

        Deliver(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(copy);
            return new OfficeSession(program).work(office -> {
                Recorded delivered = office.copies().deliver(OfficeSession.command(), office.person(), id, recipient);
                program.output().answer(Answers.made(delivered));
                program.output().say("copy.delivered", id, delivered.receipt().last());
                return Exit.DONE;
            });
        }
    }
}
