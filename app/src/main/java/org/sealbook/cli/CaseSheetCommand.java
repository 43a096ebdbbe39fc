package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sealbook.casework.procedure.CaseDesk.Opened;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.language.CaseImport;
import org.sealbook.language.CaseSheet;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cases from and to spreadsheets. */
final class CaseSheetCommand {

    private static final int LONGEST_FILE = 16 << 20;

    private CaseSheetCommand() {}

    /** {@code case export FILE --csv}: the list as a spreadsheet. */
    @Command(name = "export", description = "${bundle:help.case.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "FILE", description = "${bundle:help.case.export.file}")
        private Path file = Path.of("");

        @Option(names = "--csv", required = true, description = "${bundle:help.case.csv}")
        private boolean csv;

        @Option(names = "--search", paramLabel = "WORDS", description = "${bundle:help.case.search}")
        private String search = "";

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                try {
                    int rows = new CaseSheet(program.output().messages(), office)
                            .write(new CaseQuery(search, Set.of(), Optional.empty()), file);
                    program.output().answer(Map.of("file", file.toString(), "rows", rows, "csv", csv));
                    program.output().say("case.exported", rows, file);
                    return Exit.DONE;
                } catch (FileAlreadyExistsException e) {
                    throw CommandException.wrongUse("file.exists", file);
                }
            });
        }
    }

    /** {@code case import FILE --csv}: every row or none; with {@code --dry-run}, only the report. */
    @Command(name = "import", description = "${bundle:help.case.import}")
    static final class Import implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "FILE", description = "${bundle:help.case.import.file}")
        private Path file = Path.of("");

        @Option(names = "--csv", required = true, description = "${bundle:help.case.csv}")
        private boolean csv;

        @Option(names = "--dry-run", description = "${bundle:help.case.import.dry-run}")
        private boolean dryRun;

        Import(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            byte[] bytes = BoundedFile.read(file, LONGEST_FILE);
            return new OfficeSession(program).work(office -> take(office, bytes));
        }

        private Exit take(Office office, byte[] bytes) throws IOException, OfficeException {
            CaseImport.Result result = CaseImport.check(office, bytes);
            Map<String, Object> json = new LinkedHashMap<>();
            if (result.wrong() == 0 && !dryRun) {
                Opened opened = office.cases().openAll(OfficeSession.command(), office.person(), result.cases());
                json.putAll(
                        Answers.made(opened.cases().getLast(), opened.receipt().last()));
                json.put(
                        "items",
                        opened.cases().stream()
                                .map(Id::value)
                                .map(id -> Map.of("id", id))
                                .toList());
            }
            json.put("csv", csv);
            json.put("rows", result.lines().size());
            json.put("wrong", result.wrong());
            json.put("taken", json.containsKey("items"));
            List<Map<String, Object>> report = new ArrayList<>();
            Columns table = new Columns();
            for (CaseImport.Line line : result.lines()) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("line", line.line());
                each.put("title", line.title());
                line.problem().ifPresent(problem -> {
                    String sentence = program.output()
                            .messages()
                            .text(problem.key(), problem.arguments().toArray());
                    each.put("key", problem.key());
                    each.put("problem", sentence);
                    table.row(Integer.toString(line.line()), line.title(), sentence);
                });
                report.add(each);
            }
            json.put("report", report);
            program.output().answer(json);
            table.print(program.output());
            program.output()
                    .say(
                            result.wrong() > 0
                                    ? "case.import.refused"
                                    : dryRun ? "case.import.in-order" : "case.import.taken",
                            result.lines().size(),
                            result.wrong());
            return result.wrong() > 0 ? Exit.REFUSED : Exit.DONE;
        }
    }
}
