package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealbook.office.Bench;
import org.sealbook.office.Figure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: how fast the ledger is on this machine, beside what the machine can do. Touches no office. */
@Command(name = "bench", description = "${bundle:help.bench}", synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Callable<Integer> {

    private static final long MILLIS = 3_000;

    static CommandLine line(Output output) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new Append(output))
                .addSubcommand(new Audit(output));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code bench append}: writing. */
    @Command(name = "append", description = "${bundle:help.bench.append}")
    static final class Append implements Callable<Integer> {

        private final Output output;

        @Option(names = "--dir", paramLabel = "DIR", description = "${bundle:help.bench.dir}")
        private @Nullable Path dir;

        Append(Output output) {
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            return measure(output, dir, folder -> new Bench(folder, MILLIS).append());
        }
    }

    /** {@code bench audit}: verifying. */
    @Command(name = "audit", description = "${bundle:help.bench.audit}")
    static final class Audit implements Callable<Integer> {

        private final Output output;

        @Option(names = "--dir", paramLabel = "DIR", description = "${bundle:help.bench.dir}")
        private @Nullable Path dir;

        @Option(names = "--entries", paramLabel = "N", description = "${bundle:help.bench.entries}")
        private int entries = 100_000;

        Audit(Output output) {
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            if (entries < 1) {
                throw CommandException.wrongUse("usage.bad-value", "--entries", entries);
            }
            return measure(output, dir, folder -> new Bench(folder, MILLIS).audit(entries));
        }
    }

    private interface Measured {
        List<Figure> in(Path folder) throws Exception;
    }

    /** Measures in a folder of its own, which is gone afterwards. */
    private static int measure(Output output, @Nullable Path dir, Measured measured) throws Exception {
        Path folder = dir == null
                ? Files.createTempDirectory("sealbook-bench")
                : Files.createTempDirectory(Files.createDirectories(dir), "sealbook-bench");
        try {
            give(output, measured.in(folder));
        } finally {
            remove(folder);
        }
        return Exit.DONE.code();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void give(Output output, List<Figure> figures) {
        output.answerText(
                figures.stream().map(BenchCommand::json).collect(Collectors.joining(",", "{\"figures\":[", "]}")));
        Columns columns = new Columns();
        for (Figure figure : figures) {
            columns.row(
                    output.messages().term("bench", figure.name()),
                    "%,.0f %s".formatted(figure.value(), figure.unit()),
                    "%.3f × %s".formatted(figure.ratio(), output.messages().term("yardstick", figure.yardstick())));
        }
        columns.print(output);
    }

    /** Names, units and yardsticks are ours and need no escaping; canonical JSON has no fractions. */
    private static String json(Figure figure) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"work\":\"%s\",\"yardstick\":\"%s\",\"ratio\":%.4f}",
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.work(),
                figure.yardstick(),
                figure.ratio());
    }
}
