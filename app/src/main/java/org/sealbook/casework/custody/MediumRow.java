package org.sealbook.casework.custody;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A medium as the tables know it; what was erased is empty.
 *
 * @param evidence the piece of evidence that it holds or is
 * @param seal the number of the seal that is on it now
 * @param place where it lies; while it is lent, where it lay
 * @param holder who has it, while it is lent or after it was handed over
 * @param due the last day of the loan, while it is lent
 * @param received the entry that received it
 */
public record MediumRow(
        Id id,
        Id caseId,
        MediumKind kind,
        Optional<Id> evidence,
        Optional<String> label,
        Optional<String> description,
        MediumState state,
        Optional<String> seal,
        Optional<String> place,
        Optional<String> holder,
        Optional<LocalDate> due,
        EntryId received) {

    /** Whether it should have come back before this day. */
    public boolean isOverdue(LocalDate today) {
        return due.filter(today::isAfter).isPresent();
    }
}
