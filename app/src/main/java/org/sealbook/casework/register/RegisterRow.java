package org.sealbook.casework.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One line of the register (登记簿): an accepted case. Times are the office's claim.
 *
 * @param serial its place among the cases accepted in its year, from 1
 * @param category the word of its category
 * @param matter the code of its matter
 * @param approver who approved it last; empty before
 * @param closing how and when it was closed; empty while it is open
 * @param numbers of its issued certificates, in their order
 * @param accepted the entry that accepted it, by which the register is ordered
 * @param changed the newest entry that changed this line
 */
public record RegisterRow(
        int serial,
        Id caseId,
        String category,
        String matter,
        List<Named> parties,
        Id handlingNotary,
        Optional<Id> approver,
        Instant acceptedAt,
        Optional<Closing> closing,
        List<String> numbers,
        EntryId accepted,
        EntryId changed) {

    public RegisterRow {
        parties = List.copyOf(parties);
        numbers = List.copyOf(numbers);
    }

    /** A party as the register names it; the name is empty once it was erased. */
    public record Named(Id party, PartyRole role, Optional<String> name) {}

    /**
     * The end of a case.
     *
     * @param manner the state in which the procedure ended (结案方式)
     */
    public record Closing(CaseState manner, Instant at) {}
}
