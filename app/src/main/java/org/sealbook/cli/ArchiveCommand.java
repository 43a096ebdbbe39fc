package org.sealbook.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.archive.ArchiveView;
import org.sealbook.casework.archive.CaseArchive;
import org.sealbook.casework.archive.FileCatalogue;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.language.ArchiveWords;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive}: the files of closed cases. */
@Command(name = "archive", description = "${bundle:help.archive}", synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new ArchiveCommand())
                .addSubcommand(new Files(program))
                .addSubcommand(new Show(program))
                .addSubcommand(new Order(program))
                .addSubcommand(new ArchivePrintCommand(program))
                .addSubcommand(new HandOver(program))
                .addSubcommand(new Open(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    private static Map<String, Object> json(CaseArchive file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", file.row().caseId().value());
        json.put("matter", file.row().matter());
        json.put("numbers", file.row().numbers());
        json.put("closed", file.closed().toString());
        json.put("class", file.fileClass().code());
        json.put("arranged", file.arranged());
        json.put("handOverUntil", file.handOverUntil().toString());
        json.put("overdue", file.overdue());
        file.row().handedOver().ifPresent(handedOver -> {
            json.put("handedOverBy", handedOver.by().value());
            json.put("handedOverAt", handedOver.at().toString());
            json.put("pages", handedOver.pages());
        });
        json.put("retention", file.retention().code());
        file.keptUntil().ifPresent(day -> json.put("keptUntil", day.toString()));
        json.put("dueForReview", file.dueForReview());
        return json;
    }

    private static ArchiveView view(String typed) {
        return Arrays.stream(ArchiveView.values())
                .filter(view -> code(view).equals(typed))
                .findFirst()
                .orElseThrow(() -> CommandException.wrongUse(
                        "given.code",
                        typed,
                        Arrays.stream(ArchiveView.values())
                                .map(ArchiveCommand::code)
                                .collect(Collectors.joining(", "))));
    }

    private static String code(ArchiveView view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code archive list}: the longest closed first. */
    @Command(name = "list", description = "${bundle:help.archive.list}")
    static final class Files implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--view", paramLabel = "VIEW", description = "${bundle:help.archive.view}")
        private String view = "waiting";

        @Option(names = "--after", paramLabel = "ENTRY", description = "${bundle:help.register.after}")
        private @Nullable String after;

        @Option(names = "--limit", paramLabel = "N", description = "${bundle:help.register.limit}")
        private int limit = 50;

        Files(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (limit < 1 || limit > Page.MOST_ROWS) {
                throw CommandException.wrongUse("given.limit", limit, Page.MOST_ROWS);
            }
            ArchiveView wanted = view(view);
            Optional<EntryId> key = Optional.ofNullable(after).map(Given::entry);
            return new OfficeSession(program).work(office -> list(office, wanted, key));
        }

        private Exit list(Office office, ArchiveView wanted, Optional<EntryId> key) {
            Page<CaseArchive> page = office.archive().page(wanted, key, limit);
            Words words = new Words(program.output().messages(), office);
            Columns table = new Columns();
            for (CaseArchive file : page.rows()) {
                table.row(
                        file.row().caseId().value(),
                        String.join(" ", file.row().numbers()),
                        words.orErased(file.row().applicant()),
                        words.person(file.row().handlingNotary()),
                        file.closed().toString(),
                        ArchiveWords.standing(program.output().messages(), file));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("files", page.rows().stream().map(ArchiveCommand::json).toList());
            page.next().ifPresent(next -> answer.put("next", next.toString()));
            program.output().answer(answer);
            if (table.isEmpty()) {
                program.output().say("archive.none");
            }
            table.print(program.output());
            page.next().ifPresent(next -> program.output().say("register.more", next));
            return Exit.DONE;
        }
    }

    /** {@code archive show}: one file's cover and catalogue. */
    @Command(name = "show", description = "${bundle:help.archive.show}")
    static final class Show implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        Show(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                CaseArchive file = office.archive().file(id);
                ArchiveWords words = new ArchiveWords(program.output().messages(), office);
                List<Map<String, Object>> papers = new ArrayList<>();
                Columns table = new Columns();
                for (FileCatalogue.Placed placed : FileCatalogue.placed(file.papers())) {
                    String title = words.title(placed.paper());
                    Map<String, Object> paper = new LinkedHashMap<>();
                    paper.put("volume", placed.paper().volume().code());
                    paper.put("kind", placed.paper().kind().code());
                    placed.paper().thing().ifPresent(thing -> paper.put("id", thing.value()));
                    paper.put("title", title);
                    paper.put("first", placed.first());
                    paper.put("last", placed.last());
                    papers.add(paper);
                    table.row(
                            program.output()
                                    .messages()
                                    .term("volume", placed.paper().volume().code()),
                            placed.first() + "–" + placed.last(),
                            title);
                }
                Map<String, Object> json = json(file);
                json.put("papers", papers);
                program.output().answer(json);
                program.output().print(words.cover(file));
                table.print(program.output());
                return Exit.DONE;
            });
        }
    }

    /** {@code archive order}: puts the papers in order. */
    @Command(name = "order", description = "${bundle:help.archive.order}")
    static final class Order implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Option(names = "--class", paramLabel = "CLASS", description = "${bundle:help.archive.class}")
        private @Nullable String fileClass;

        @Option(
                names = "--paper",
                required = true,
                paramLabel = "VOLUME;PAGES;WHAT",
                description = "${bundle:help.archive.paper}")
        private List<String> papers = List.of();

        Order(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                CaseArchive now = office.archive().file(id);
                FileClass wanted = fileClass == null ? now.fileClass() : Given.code(FileClass.values(), fileClass);
                List<FilePaper> order =
                        papers.stream().map(typed -> paper(now, typed)).toList();
                Recorded arranged =
                        office.archive().arrange(OfficeSession.command(), office.person(), id, wanted, order);
                program.output().answer(Answers.made(arranged));
                program.output()
                        .say(
                                "archive.arranged",
                                order.size(),
                                arranged.receipt().last());
                return Exit.DONE;
            });
        }

        /** What is no id of the case's own things is the title of another paper. */
        private static FilePaper paper(CaseArchive file, String typed) {
            String[] parts = typed.split(";", 3);
            if (parts.length < 3 || !parts[1].matches("[0-9]{1,5}")) {
                throw CommandException.wrongUse("given.paper", typed);
            }
            Volume volume = Given.code(Volume.values(), parts[0]);
            int pages = Integer.parseInt(parts[1]);
            return file.papers().stream()
                    .filter(paper -> paper.thing()
                            .filter(thing -> thing.value().equals(parts[2]))
                            .isPresent())
                    .findFirst()
                    .map(paper -> paper.in(volume).with(pages))
                    .orElseGet(() -> FilePaper.titled(volume, parts[2], pages));
        }
    }

    /** {@code archive hand-over}: the file goes to the archive. */
    @Command(name = "hand-over", description = "${bundle:help.archive.hand-over}")
    static final class HandOver implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        HandOver(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                Recorded handed = office.archive().handOver(OfficeSession.command(), office.person(), id);
                program.output().answer(Answers.made(handed));
                program.output().say("archive.handed-over", id, handed.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code archive open}: a secret file becomes an ordinary one. */
    @Command(name = "open", description = "${bundle:help.archive.open}")
    static final class Open implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        Open(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                Recorded opened = office.archive().open(OfficeSession.command(), office.person(), id, reason);
                program.output().answer(Answers.made(opened));
                program.output().say("archive.opened", id, opened.receipt().last());
                return Exit.DONE;
            });
        }
    }
}
