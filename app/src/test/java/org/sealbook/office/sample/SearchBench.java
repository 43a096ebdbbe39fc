package org.sealbook.office.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.archive.ArchiveView;
import org.sealbook.casework.evidence.EvidenceQuery;
import org.sealbook.casework.issue.CertificateQuery;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * First pages of searches and lists, as the screens ask the desks for them, over a generated year of {@code -Dcases} bulk cases that is made
 * once (below {@code app/target/bench/}): {@code mvn -q -Pbench -Dbench=search}. The first page of the whole list is the yardstick.
 */
@Tag("bench-search")
class SearchBench {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int RUNS = 15;
    private static final int ROWS = 50;
    private static final int DEEP = 40;

    @Test
    void firstPages() throws Exception {
        OfficeFolder folder = year();
        try (Office office = SampleYearTest.open(folder)) {
            Id notary = folder.person(SampleStaff.NOTARY).orElseThrow();
            double yardstick = tell("first page of all cases", Double.NaN, () -> search(office, ""));
            for (String words :
                    List.of("王小", "王伟明", "wwm", "zhaozhiwen", "伟", "没有此人", "999999", "内民字第17", "潮声", "陈小鹭")) {
                tell("search " + words, yardstick, () -> search(office, words));
            }
            String digest = office.evidence()
                    .page(EvidenceQuery.ALL, Optional.empty(), 1)
                    .rows()
                    .getFirst()
                    .evidence()
                    .sha256()
                    .hex();
            tell(
                    "evidence by digest",
                    yardstick,
                    () -> office.evidence().page(new EvidenceQuery(digest, Optional.empty()), Optional.empty(), ROWS));
            tell("counts of states", yardstick, () -> office.cases().counts(CaseQuery.ALL));
            Optional<EntryId> deep = deep(office);
            tell(
                    "page " + DEEP + " of all cases",
                    yardstick,
                    () -> office.cases().page(CaseQuery.ALL, deep, ROWS));
            CaseQuery late = new CaseQuery("", Set.of(), Optional.empty(), true);
            tell("late cases", yardstick, () -> office.cases().page(late, Optional.empty(), ROWS));
            tell("Today, of the director", yardstick, () -> office.agenda().of(office.person()));
            tell("Today, of a notary", yardstick, () -> office.agenda().of(notary));
            tell("register of the year", yardstick, () -> office.register().page(2026, "", Optional.empty(), ROWS));
            tell("register, searched", yardstick, () -> office.register().page(2026, "王伟", Optional.empty(), ROWS));
            tell(
                    "certificates",
                    yardstick,
                    () -> office.certificates().page(CertificateQuery.ALL, Optional.empty(), ROWS));
            tell(
                    "files to be archived",
                    yardstick,
                    () -> office.archive().page(ArchiveView.WAITING, Optional.empty(), ROWS));
            tell(
                    "files in the archive",
                    yardstick,
                    () -> office.archive().page(ArchiveView.ARCHIVED, Optional.empty(), ROWS));
        }
    }

    /** The office, made where it is not there yet; a year that was not told to its end is made anew by hand. */
    private static OfficeFolder year() throws Exception {
        Path made = Path.of("target", "bench", "year-" + CASES).toAbsolutePath();
        Path whole = made.resolve("whole");
        OfficeFolder folder = new OfficeFolder(made.resolve("office"), FileLayer.real());
        if (!Files.exists(whole)) {
            Files.createDirectories(made);
            long start = System.nanoTime();
            new SampleYear(folder, made)
                    .make(new SampleYear.Plan(1, SampleYearTest.LAST, CASES), SampleYear.Progress.NOBODY);
            Files.createFile(whole);
            System.out.printf("%,d cases made in %.0f s%n", CASES, (System.nanoTime() - start) / 1e9);
        }
        return folder;
    }

    private static void search(Office office, String words) {
        office.cases().page(new CaseQuery(words, Set.of(), Optional.empty()), Optional.empty(), ROWS);
    }

    private static Optional<EntryId> deep(Office office) {
        Optional<EntryId> after = Optional.empty();
        for (int page = 1; page < DEEP; page++) {
            after = office.cases().page(CaseQuery.ALL, after, ROWS).next();
        }
        return after;
    }

    private static double tell(String what, double yardstick, Runnable asked) {
        double[] took = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            asked.run();
            took[run] = (System.nanoTime() - start) / 1e6;
        }
        double first = took[0];
        Arrays.sort(took);
        double median = took[RUNS / 2];
        System.out.printf("%s: first %.1f ms, median %.1f ms, ratio %.1f%n", what, first, median, median / yardstick);
        return median;
    }
}
