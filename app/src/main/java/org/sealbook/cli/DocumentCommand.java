package org.sealbook.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.language.Words;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code document}: the slips, notices, records and decisions of cases. */
@Command(name = "document", description = "${bundle:help.document}", synopsisSubcommandLabel = "COMMAND")
final class DocumentCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new DocumentCommand())
                .addSubcommand(new Documents(program))
                .addSubcommand(new Text(program))
                .addSubcommand(new Make(program))
                .addSubcommand(new Save(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    private static Map<String, Object> json(DocumentRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id().value());
        json.put("serial", row.serial());
        json.put("kind", row.kind().code());
        row.replaces().ifPresent(other -> json.put("replaces", other.value()));
        row.replacedBy().ifPresent(other -> json.put("replacedBy", other.value()));
        json.put("pages", row.pages());
        json.put("length", row.length());
        json.put("sha256", row.sha256().hex());
        json.put("madeBy", row.madeBy().value());
        json.put("madeAt", row.madeAt().toString());
        json.put("entry", row.entry().toString());
        return json;
    }

    /** {@code document list}: what a case has, and what is called for. */
    @Command(name = "list", description = "${bundle:help.document.list}")
    static final class Documents implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        Documents(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                List<DocumentRow> rows = office.documents().ofCase(id);
                List<DocumentKind> offered = office.documents().offered(id);
                Words words = new Words(program.output().messages(), office);
                Columns table = new Columns();
                for (DocumentRow row : rows) {
                    table.row(
                            Integer.toString(row.serial()),
                            words.term("case-document", row.kind()),
                            row.id().value(),
                            words.person(row.madeBy()),
                            words.time(row.madeAt()),
                            row.replacedBy().isPresent()
                                    ? program.output().messages().text("document.replaced")
                                    : "");
                }
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("documents", rows.stream().map(DocumentCommand::json).toList());
                answer.put("offered", offered.stream().map(Coded::code).toList());
                program.output().answer(answer);
                if (table.isEmpty()) {
                    program.output().say("document.none");
                }
                table.print(program.output());
                if (!offered.isEmpty()) {
                    program.output()
                            .say(
                                    "document.offered",
                                    String.join(
                                            ", ",
                                            offered.stream().map(Coded::code).toList()));
                }
                return Exit.DONE;
            });
        }
    }

    /** {@code document text}: the words with which a document begins. */
    @Command(name = "text", description = "${bundle:help.document.text}")
    static final class Text implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "KIND", description = "${bundle:help.document.kind}")
        private String kind = "";

        Text(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            DocumentKind wanted = Given.code(DocumentKind.values(), kind);
            return new OfficeSession(program).work(office -> {
                String text = office.documents().proposedText(id, wanted);
                program.output().answer(Map.of("text", text));
                program.output().print(text);
                return Exit.DONE;
            });
        }
    }

    /** {@code document make}: makes one, or only shows how it would look. */
    @Command(name = "make", description = "${bundle:help.document.make}")
    static final class Make implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "KIND", description = "${bundle:help.document.kind}")
        private String kind = "";

        @Option(names = "--text-file", paramLabel = "FILE", description = "${bundle:help.document.text-file}")
        private @Nullable Path textFile;

        @Option(names = "--replaces", paramLabel = "DOCUMENT", description = "${bundle:help.document.replaces}")
        private @Nullable String replaces;

        @Option(names = "--preview", paramLabel = "FILE", description = "${bundle:help.document.preview}")
        private @Nullable Path preview;

        Make(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            DocumentKind wanted = Given.code(DocumentKind.values(), kind);
            Optional<Id> other = Optional.ofNullable(replaces).map(Given::id);
            Optional<String> typed = Optional.ofNullable(textFile).map(Given::text);
            Optional<Path> shown = Optional.ofNullable(preview);
            return new OfficeSession(program).work(office -> {
                String text = typed.orElseGet(() -> office.documents().proposedText(id, wanted));
                if (shown.isPresent()) {
                    Files.write(
                            shown.get(),
                            office.documents().preview(id, wanted, text, other),
                            StandardOpenOption.CREATE_NEW);
                    Answers.giveFiles(program.output(), List.of(shown.get()));
                    return Exit.DONE;
                }
                Recorded made =
                        office.documents().make(OfficeSession.command(), office.person(), id, wanted, text, other);
                DocumentRow row = office.documents().known(made.id());
                Map<String, Object> answer = new LinkedHashMap<>(json(row));
                answer.putAll(Answers.made(made));
                program.output().answer(answer);
                program.output()
                        .say(
                                "document.made",
                                wanted.code(),
                                row.serial(),
                                row.id(),
                                made.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code document save}: writes a document's file. */
    @Command(name = "save", description = "${bundle:help.document.save}")
    static final class Save implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "DOCUMENT", description = "${bundle:help.document.id}")
        private String document = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:help.register.out}")
        private Path out = Path.of("");

        Save(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(document);
            return new OfficeSession(program).work(office -> {
                // Read to its end first: what is written was verified.
                byte[] bytes;
                try (InputStream file = office.documents().file(id)) {
                    bytes = file.readAllBytes();
                }
                Files.write(out, bytes, StandardOpenOption.CREATE_NEW);
                Answers.giveFiles(program.output(), List.of(out));
                return Exit.DONE;
            });
        }
    }
}
