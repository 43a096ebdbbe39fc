package org.sealbook.workstation.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceQuery;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeFiles;
import org.sealbook.casework.evidence.IntakeFiles.RefusedFile;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.staff.Act;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Formats;
import org.sealbook.workstation.work.LongTask;

/**
 * Taking files in, away from the FX thread: what was named is looked at, a person chooses the case, the files go into the vault, and one
 * act records them all. Stopped or failed before that act, nothing is on record.
 *
 * @param command the id of this one intent; a retry is the same intent
 */
record Intake(Id command, IntakeFiles files) {

    private static final int MOST_CASES = 100;

    /** What is needed to ask for the case. */
    record Looked(Intake intake, Optional<CaseRow> preselected, boolean may) {}

    /**
     * One file that was fixed.
     *
     * @param same the evidence that had the same content before, if any
     */
    record FixedFile(EvidenceRow row, Optional<EvidenceItem> same) {}

    /** What became of it. */
    record Outcome(List<FixedFile> fixed, List<RefusedFile> refused, long block) {

        Outcome {
            fixed = List.copyOf(fixed);
            refused = List.copyOf(refused);
        }

        long duplicates() {
            return fixed.stream().filter(file -> file.same().isPresent()).count();
        }
    }

    /** Looks at what was named. */
    static Looked look(Office office, List<Path> paths, Optional<Id> caseId) throws IOException {
        boolean may = office.staff().everybody().stream()
                .anyMatch(person -> person.id().equals(office.person()) && person.may(Act.FIX_EVIDENCE));
        Intake intake =
                new Intake(Id.random(new SecureRandom()), office.evidence().look(paths));
        Optional<CaseRow> wanted =
                caseId.flatMap(id -> cases(office, id.value()).stream().findFirst());
        return new Looked(intake, wanted, may);
    }

    /** The newest cases that fit these words and in which this person may fix evidence now. */
    static List<CaseRow> cases(Office office, String words) {
        Set<CaseState> taking = new HashSet<>(List.of(CaseState.values()));
        taking.removeIf(state -> !state.takesEvidence());
        return office
                .cases()
                .page(new CaseQuery(words, taking, Optional.empty()), Optional.empty(), MOST_CASES)
                .rows()
                .stream()
                .filter(row ->
                        office.evidence().objection(office.person(), row.file()).isEmpty())
                .toList();
    }

    /** Does it, on a task's thread. */
    Outcome run(Office office, Formats formats, Id caseId, LongTask.Watch watch) throws IOException {
        EvidenceDesk desk = office.evidence();
        EvidenceDesk.Fixed fixed = desk.fix(command, office.person(), caseId, files, new WatchedBytes(formats, watch));
        List<FixedFile> said = new ArrayList<>();
        for (EvidenceRow row : fixed.items()) {
            said.add(new FixedFile(row, before(desk, row)));
        }
        return new Outcome(said, files.refused(), fixed.receipt().header().block());
    }

    /** The oldest among the newest evidence with the same content that was there before this. */
    private static Optional<EvidenceItem> before(EvidenceDesk desk, EvidenceRow row) {
        return desk
                .page(new EvidenceQuery(row.sha256().hex(), Optional.empty()), Optional.empty(), MOST_CASES)
                .rows()
                .stream()
                .filter(item -> item.evidence().entry().compareTo(row.entry()) < 0)
                .reduce((_, older) -> older);
    }
}
