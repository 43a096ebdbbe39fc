package org.sealbook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.DemoFolder;
import org.sealbook.office.DemoWorkflow;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;
import org.sealbook.office.sample.SampleYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo year --out DIR [--seed S] [--bulk N] [--until DATE]}: a sample office with a year of work behind it. */
@Command(name = "year", description = "${bundle:help.demo.year}")
final class DemoYearCommand implements Callable<Integer> {

    private static final int BULK = 300;

    private final Output output;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.demo.out}")
    private Path out = Path.of("demo");

    @Option(names = "--seed", paramLabel = "S", description = "${bundle:help.demo.year.seed}")
    private long seed = 1;

    @Option(names = "--bulk", paramLabel = "N", description = "${bundle:help.demo.year.bulk}")
    private int bulk = BULK;

    @Option(names = "--until", paramLabel = "DATE", description = "${bundle:help.demo.year.until}")
    private Optional<LocalDate> until = Optional.empty();

    DemoYearCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        if (bulk < 0 || bulk > SampleYear.Plan.MOST_BULK) {
            throw CommandException.wrongUse("sample.bulk", bulk, SampleYear.Plan.MOST_BULK);
        }
        DemoFolder folder = new DemoFolder(out);
        folder.prepare();
        SampleYear year = new SampleYear(new OfficeFolder(folder.office(), FileLayer.real(), folder.office()), out);
        SampleYear.Made made;
        try (Bar bar = new Bar()) {
            made = year.make(
                    new SampleYear.Plan(seed, until.orElseGet(() -> SampleYear.yesterday(new SystemClock())), bulk),
                    bar);
        }
        output.answer(json(folder, made));
        output.say("sample.made", folder.office());
        output.say("sample.counts", made.cases().size(), made.bulk(), made.blocks());
        output.say("sample.invented", DemoWorkflow.PASSWORD);
        return Exit.DONE.code();
    }

    private Map<String, Object> json(DemoFolder folder, SampleYear.Made made) {
        Map<String, Object> cases = new TreeMap<>();
        made.cases().forEach((name, id) -> cases.put(name, id.value()));
        return Map.of(
                "office",
                folder.office().toString(),
                "cases",
                cases,
                "bulk",
                made.bulk(),
                "blocks",
                made.blocks(),
                "backup",
                made.backup().toString());
    }

    /** Workdays instead of bytes. */
    private final class Bar implements SampleYear.Progress, AutoCloseable {

        private final ProgressBar bar = output.progress(output.messages().text("sample.working"), 100);
        private int percent;

        @Override
        public void reached(int day, int days) {
            int now = day * 100 / days;
            bar.advance(now - percent);
            percent = now;
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
