package org.sealbook.reports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Poppler's programs, where the machine has them: another reader's opinion of our files. */
public final class PdfTools {

    private PdfTools() {}

    /** What a program prints of a file; the test is skipped where the program is not installed. */
    public static String says(String program, Path folder, byte[] pdf, String... options)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(program), program + " is not installed");
        Path file = folder.resolve("paper.pdf");
        Files.write(file, pdf);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(options));
        command.add(file.toString());
        if (program.equals("pdftotext")) {
            command.add("-");
        }
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(File.pathSeparator)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
