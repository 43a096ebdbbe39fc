package org.sealbook.office;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/** A git repository with one commit a record, as a yardstick for verifying: how many records {@code git fsck} checks a second. */
final class GitRecord {

    private static final int RECORD = 750;

    private GitRecord() {}

    /** Empty where there is no git. */
    static OptionalDouble fsck(Path folder, int records) throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .noneMatch(place -> Files.isExecutable(Path.of(place, "git")))) {
            return OptionalDouble.empty();
        }
        Path log = folder.resolve("git.log");
        run(start(log, "init", "--bare", "--quiet", folder.resolve("git").toString()));
        Process filling = start(
                log, "--git-dir=" + folder.resolve("git"), "-c", "fastimport.unpackLimit=0", "fast-import", "--quiet");
        try (OutputStream out = new BufferedOutputStream(filling.getOutputStream())) {
            fill(out, records);
        }
        run(filling);
        long start = System.nanoTime();
        run(start(log, "--git-dir=" + folder.resolve("git"), "fsck", "--full", "--no-progress"));
        return OptionalDouble.of(records * 1e9 / (System.nanoTime() - start));
    }

    private static void fill(OutputStream out, int records) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < records; i++) {
            byte[] record = new byte[RECORD];
            random.nextBytes(record);
            say(
                    out,
                    "commit refs/heads/main\ncommitter bench <bench@bench.invalid> " + (1_700_000_000L + i)
                            + " +0000\ndata 0\nM 644 inline record\ndata " + RECORD + "\n");
            out.write(record);
            say(out, "\n");
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Process start(Path log, String... arguments) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void run(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "git failed: " + List.of(process.info().arguments().orElse(new String[0])));
        }
    }
}
