package org.sealbook.casework.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealbook.record.Id;

/**
 * The copies of one certificate.
 *
 * @param planned whether somebody said how many; else the plan is what the rules ask for
 * @param rows in the order in which they were printed
 */
public record Copies(CopyPlan plan, boolean planned, List<CopyRow> rows) {

    public Copies {
        rows = List.copyOf(rows);
    }

    /** How many copies of a kind are good: printed or handed out. */
    public int good(CopyKind kind) {
        return (int) rows.stream()
                .filter(row -> row.kind() == kind && row.state() != CopyState.SPOILED)
                .count();
    }

    /** How many more than planned are good; 0 for none. */
    public int beyondPlan(CopyKind kind) {
        return Math.max(0, good(kind) - plan.of(kind));
    }

    /** How many of a kind are still to be printed. */
    public int missing(CopyKind kind) {
        return Math.max(0, plan.of(kind) - good(kind));
    }

    /** The spoiled copies of a kind in whose place none was printed yet, oldest first. */
    public List<Id> toReplace(CopyKind kind) {
        Set<Id> replaced = new HashSet<>();
        rows.forEach(row -> row.replaces().ifPresent(replaced::add));
        List<Id> open = new ArrayList<>();
        rows.stream()
                .filter(row -> row.kind() == kind && row.state() == CopyState.SPOILED)
                .map(CopyRow::id)
                .filter(id -> !replaced.contains(id))
                .forEach(open::add);
        return List.copyOf(open);
    }

    /** The last serial of a kind; 0 before the first copy. */
    public int lastSerial(CopyKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .mapToInt(CopyRow::serial)
                .max()
                .orElse(0);
    }

    /** What the rules ask for where nobody said otherwise: a 正本 for each applicant and one for the file (R9). */
    static CopyPlan asked(int applicants) {
        return new CopyPlan(Math.clamp(applicants + 1L, 2, CopyPlan.MOST), 0);
    }

    static Copies of(Optional<CopyPlan> plan, int applicants, List<CopyRow> rows) {
        return new Copies(plan.orElseGet(() -> asked(applicants)), plan.isPresent(), rows);
    }
}
