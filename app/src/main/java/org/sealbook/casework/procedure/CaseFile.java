package org.sealbook.casework.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A case as the tables know it now.
 *
 * @param catalogue the version of the catalogue under which it was opened
 * @param matter the code of its matter
 * @param category the word of its category, such as 内民
 * @param noticeGiven whether the notice of rights is on record
 * @param handledBefore the people who handled it until somebody else took it over
 * @param inConflict the people of the office who are concerned in it themselves
 * @param closed how and when it was closed, last if more than once; not empty while what was issued is re-examined
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
        Set<Id> handledBefore,
        Set<Id> inConflict,
        Optional<Closing> closed,
        Instant openedAt,
        EntryId opened) {

    /**
     * How a case was closed.
     *
     * @param manner the state that {@linkplain CaseState#closes closed} it
     * @param at the office's claim
     */
    public record Closing(CaseState manner, Instant at) {}

    public CaseFile {
        handledBefore = Set.copyOf(handledBefore);
        inConflict = Set.copyOf(inConflict);
    }

    public boolean isSecondPerson(Id person) {
        return secondPerson.filter(person::equals).isPresent();
    }
}
