package org.sealbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.office.DemoFolder;
import org.sealbook.office.DemoWorkflow;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;
import org.sealbook.office.sample.SampleDefects;
import org.sealbook.office.sample.SampleDefects.Planted;
import org.sealbook.office.sample.SampleYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo year --out DIR [--seed S] [--bulk N] [--until DATE]}: a sample office with a year of work behind it. */
@Command(name = "year", description = "${bundle:help.demo.year}")
final class DemoYearCommand implements Callable<Integer> {

    private static final int BULK = 300;
    private static final String DEFECTS = "defects.txt";

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
        OfficeFolder office = new OfficeFolder(folder.office(), FileLayer.real(), folder.office());
        SampleYear year = new SampleYear(office, out);
        SampleYear.Made made;
        try (Bar bar = new Bar()) {
            made = year.make(
                    new SampleYear.Plan(seed, until.orElseGet(() -> SampleYear.yesterday(new SystemClock())), bulk),
                    bar);
        }
        List<Planted> defects = new SampleDefects(office, out).plant(made);
        Files.writeString(out.resolve(DEFECTS), told(defects));
        output.answer(json(folder, made, defects));
        output.say("sample.made", folder.office());
        output.say("sample.counts", made.cases().size(), made.bulk(), made.blocks());
        output.say("sample.invented", DemoWorkflow.PASSWORD);
        output.say("sample.defects", out.resolve(DEFECTS));
        return Exit.DONE.code();
    }

    /** In both languages: the file is for whoever finds it. */
    private static String told(List<Planted> defects) {
        StringBuilder told = new StringBuilder();
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            told.append(messages.text("sample.planted")).append("\n\n");
            defects.forEach(each -> told.append(messages.text("sample.defect." + each.defect(), each.where()))
                    .append('\n'));
            told.append('\n');
        }
        return told.toString();
    }

    private Map<String, Object> json(DemoFolder folder, SampleYear.Made made, List<Planted> defects) {
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
                made.backup().toString(),
                "defects",
                defects.stream()
                        .map(each -> Map.of("defect", each.defect().name(), "where", each.where()))
                        .toList());
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
