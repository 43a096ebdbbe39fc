package org.sealbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive print}: writes a file's cover and catalogue. */
@Command(name = "print", description = "${bundle:help.archive.print}")
final class ArchivePrintCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.archive.print.out}")
    private Path out = Path.of("");

    ArchivePrintCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        return new OfficeSession(program).work(office -> {
            byte[] cover = office.archive().paper(id, DocumentKind.ARCHIVE_COVER);
            byte[] catalogue = office.archive().paper(id, DocumentKind.FILE_CATALOGUE);
            Files.createDirectories(out);
            Path first = out.resolve("cover.pdf");
            Path second = out.resolve("catalogue.pdf");
            Files.write(first, cover, StandardOpenOption.CREATE_NEW);
            Files.write(second, catalogue, StandardOpenOption.CREATE_NEW);
            Answers.giveFiles(program.output(), List.of(first, second));
            return Exit.DONE;
        });
    }
}
