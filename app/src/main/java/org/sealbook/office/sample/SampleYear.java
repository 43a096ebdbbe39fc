package org.sealbook.office.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.sealbook.casework.issue.PressException;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.BackupProgress;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.Id;

/**
 * Makes an office with a year of work behind it, the same for the same seed but for its keys and salts.
 *
 * <ol>
 *   <li>Found the office and hire its people, on the morning of the year's first workday.
 *   <li>Day by day, play the detailed cases' scenes at its desks, and record the bulk cases' facts in large acts.
 *   <li>On the way: a backup, and new signing keys.
 * </ol>
 *
 * <p>The detailed cases end in every state of the procedure. All people, companies and numbers are invented.
 */
public final class SampleYear {

    private static final int DAY_OF_BACKUP = 10;
    private static final int DAY_OF_NEW_KEYS = 120;
    private static final int MINUTE = 5;

    private final OfficeFolder folder;
    private final Path beside;

    /**
     * @param folder of the office, empty or not there yet
     * @param beside where the backup and the files taken in are written
     */
    public SampleYear(OfficeFolder folder, Path beside) {
        this.folder = folder;
        this.beside = beside;
    }

    /**
     * Which year.
     *
     * @param last the year's last day
     * @param bulk how many bulk cases beside the detailed ones, 0 to {@value #MOST_BULK}
     */
    public record Plan(long seed, LocalDate last, int bulk) {

        /** The most bulk cases. */
        public static final int MOST_BULK = 1_000_000;

        public Plan {
            if (bulk < 0 || bulk > MOST_BULK) {
                throw new IllegalArgumentException("0 to " + MOST_BULK + " bulk cases, not " + bulk);
            }
        }
    }

    /** Hears how far the year is, and may stop it. Called on the working thread. */
    public interface Progress {

        /** Nobody watches. */
        Progress NOBODY = new Progress() {
            @Override
            public void reached(int day, int days) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        /** So many of the year's workdays are over. */
        void reached(int day, int days);

        boolean cancelled();
    }

    /**
     * What was made.
     *
     * @param cases the detailed cases by their names
     * @param backup of the office, from the beginning of the year
     */
    public record Made(Map<String, Id> cases, int bulk, long blocks, Path backup) {

        /** The detailed case of this name. */
        public Id id(String name) {
            Id id = cases.get(name);
            if (id == null) {
                throw new IllegalArgumentException("no case " + name);
            }
            return id;
        }
    }

    /** The last day that is whole, by a clock. */
    public static LocalDate yesterday(OfficeClock clock) {
        return LocalDate.ofInstant(clock.now().time(), SampleDays.ZONE).minusDays(1);
    }

    /**
     * Makes the office, and leaves it closed.
     *
     * @throws CancellationException when the progress asked for it; what was made by then stays
     */
    public Made make(Plan plan, Progress progress)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException, PressException {
        SampleDays days = new SampleDays(plan.last());
        SampleClock clock = new SampleClock(days.moment(0, 0));
        SampleStaff.Founded founded = SampleStaff.found(folder, clock, new Random(plan.seed()));
        try (Office office = founded.office()) {
            SampleOffice at = new SampleOffice(office, founded.staff(), days, beside.resolve("samples"), plan.seed());
            CaseStory standIn = OriginalsAndData.standIn(at);
            List<CaseStory> stories = stories(at);
            stories.add(standIn);
            BulkCases bulk = new BulkCases(at, standIn, plan.bulk());
            Queue<Scene> scenes = inTime(stories, at);
            for (int day = 0; day < days.count(); day++) {
                for (Scene scene = scenes.peek(); scene != null && scene.day() == day; scene = scenes.peek()) {
                    clock.set(days.moment(day, scene.minute()), scene.clock());
                    scenes.remove().doing().act();
                    requireGoingOn(progress);
                }
                clock.set(days.moment(day, BulkCases.MINUTE), ClockGrade.SYNCED);
                bulk.work(day, progress);
                progress.reached(day + 1, days.count());
            }
            Map<String, Id> cases = new LinkedHashMap<>();
            stories.forEach(story -> cases.put(story.name(), story.caseId()));
            return new Made(cases, plan.bulk(), office.ledger().blocks(), backup());
        }
    }

    private static List<CaseStory> stories(SampleOffice at) {
        List<CaseStory> stories = new ArrayList<>(PreservedEvidence.all(at));
        stories.addAll(OriginalsAndData.all(at));
        stories.addAll(Dealings.all(at));
        stories.addAll(UseAbroad.all(at));
        stories.addAll(SideExits.all(at));
        return stories;
    }

    private Queue<Scene> inTime(List<CaseStory> stories, SampleOffice at) {
        List<Scene> scenes = new ArrayList<>();
        stories.forEach(story -> scenes.addAll(story.scenes()));
        scenes.add(new Scene(
                DAY_OF_BACKUP,
                MINUTE,
                0,
                ClockGrade.SYNCED,
                () -> at.office().backups().create(backup(), BackupProgress.NONE)));
        for (KeyUse use : List.of(KeyUse.LOG, KeyUse.CERTIFICATE)) {
            scenes.add(new Scene(
                    DAY_OF_NEW_KEYS,
                    MINUTE,
                    0,
                    ClockGrade.SYNCED,
                    () -> at.office().keys().rotate(at.staff().id(SampleStaff.DIRECTOR), use)));
        }
        scenes.sort(Scene.IN_TIME);
        return new ArrayDeque<>(scenes);
    }

    private Path backup() {
        return beside.resolve("backup");
    }

    static void requireGoingOn(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("the year was not told to its end");
        }
    }
}
