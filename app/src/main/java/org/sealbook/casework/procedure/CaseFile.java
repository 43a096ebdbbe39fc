package org.sealbook.casework.procedure;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A case as the tables know it now.
 *
 * @param catalogue the version of the catalogue under which it was opened
 * @param matter the code of its matter
 * @param category the word of its category, such as 内民
 * @param noticeGiven whether the notice of rights is on record
 * @param openedAt the office's claim
 * @param opened the entry that opened it
 */
public record CaseFile(
        Id id,
        int catalogue,
        String matter,
        String category,
        Id handlingNotary,
        Optional<Id> secondPerson,
        CaseState state,
        boolean noticeGiven,
        Instant openedAt,
        EntryId opened) {

    public boolean isSecondPerson(Id person) {
        return secondPerson.filter(person::equals).isPresent();
    }
}
