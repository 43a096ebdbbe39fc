package org.sealbook.casework.procedure;

import org.sealbook.casework.parties.PartyRole;
import org.sealbook.record.Id;

/**
 * Another case in which a party of this case takes part, known again by the number of the identity document.
 *
 * @param party of this case
 * @param file the other case
 * @param role what the party is there
 */
public record OtherCase(Id party, CaseFile file, PartyRole role) {}
