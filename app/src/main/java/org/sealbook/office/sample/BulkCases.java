package org.sealbook.office.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.office.DemoActs;
import org.sealbook.office.Office;
import org.sealbook.record.Id;

/**
 * Many cases beside the detailed ones, with the facts that the desks would have recorded, in acts of up to {@value #MOST_ENTRIES} entries: a
 * person's of a day. All their certificates name one signed file, which says so, and all their evidence is one content. Only cases on
 * their way are held.
 */
final class BulkCases {

    /** Of the day, from the morning on. */
    static final int MINUTE = 500;

    static final int MOST_ENTRIES = 1_000;

    /** The first day has the case whose file stands for all. */
    private static final int FIRST_DAY = 5;

    private record Due(BulkCase on, BulkActs.Stage stage) {}

    private final SampleOffice at;
    private final CaseStory standIn;
    private final int cases;
    private final Random seeds;
    private final List<List<Due>> due = new ArrayList<>();
    private final BulkNumbers numbers;
    private final DemoActs acts;
    private @Nullable BulkSetting setting;
    private int opened;

    BulkCases(SampleOffice at, CaseStory standIn, int cases) {
        this.at = at;
        this.standIn = standIn;
        this.cases = cases;
        this.seeds = new Random(at.seed() + 1);
        this.numbers = new BulkNumbers(at.office());
        this.acts = new DemoActs(at.office());
        for (int day = 0; day < at.days().count(); day++) {
            due.add(new ArrayList<>());
        }
    }

    /** All that happens to bulk cases on a day. */
    void work(int day, SampleYear.Progress progress) {
        if (cases == 0 || day < FIRST_DAY) {
            return;
        }
        BulkSetting shared = setting == null ? setting() : setting;
        setting = shared;
        int until = (int) ((long) cases * (day - FIRST_DAY + 1) / (at.days().count() - FIRST_DAY));
        for (; opened < until; opened++) {
            due.get(day).add(new Due(new BulkCase(seeds.nextLong(), shared), BulkActs.Stage.OPEN));
        }
        numbers.begin(at.days().day(day));
        BulkActs stages = new BulkActs(shared, numbers);
        Map<Id, List<Due>> byAuthor = new LinkedHashMap<>();
        for (Due each : due.get(day)) {
            byAuthor.computeIfAbsent(stages.author(each.on(), each.stage()), _ -> new ArrayList<>())
                    .add(each);
        }
        byAuthor.forEach((author, dues) -> record(stages, author, dues, day, progress));
        due.set(day, List.of());
    }

    /** One person's day, one case after the other, so that numbers are recorded in their order. */
    private void record(BulkActs stages, Id author, List<Due> dues, int day, SampleYear.Progress progress) {
        List<EntryDraft> act = new ArrayList<>();
        for (Due each : dues) {
            List<EntryDraft> entries = stages.entries(each.on(), each.stage());
            if (act.size() + entries.size() > MOST_ENTRIES) {
                record(author, act, progress);
            }
            act.addAll(entries);
            plan(stages, each, day);
        }
        record(author, act, progress);
    }

    private void plan(BulkActs stages, Due done, int day) {
        BulkActs.Stage next = stages.after(done.on(), done.stage());
        if (next != null) {
            int on = day + BulkActs.daysBefore(done.on(), next);
            if (on < at.days().count()) {
                due.get(on).add(new Due(done.on(), next));
            }
        }
    }

    private void record(Id author, List<EntryDraft> act, SampleYear.Progress progress) {
        SampleYear.requireGoingOn(progress);
        List<EntryDraft> entries = List.copyOf(act);
        acts.record(new Command(Id.random(seeds), author, () -> entries));
        act.clear();
    }

    private BulkSetting setting() {
        Office office = at.office();
        CertificateRow certificate = standIn.certificate();
        EvidenceRow file = office.evidence().ofCase(standIn.caseId()).getFirst();
        return new BulkSetting(
                office.settings().current(SettingKind.CATALOGUE).version().version(),
                office.settings().catalogue().matters(),
                SampleStaff.NOTARIES.stream().map(at.staff()::id).toList(),
                SampleStaff.ASSISTANTS.stream().map(at.staff()::id).toList(),
                at.staff().id(SampleStaff.DIRECTOR),
                at.staff().id(SampleStaff.OTHER_CLERK),
                at.staff().id(SampleStaff.ARCHIVIST),
                file,
                certificate.approved().orElseThrow(),
                certificate.number().flatMap(NumberRow::file).orElseThrow());
    }
}
