package org.sealbook.casework.issue;

import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A certificate in a list of all cases, without its text.
 *
 * @param applicant the name of its case's first party; empty once it was erased
 * @param number the number it has now, from the decision on
 * @param drafter who wrote its newest draft
 * @param firstDrafted the entry of its first draft, by which lists are ordered
 */
public record CertificateItem(
        Id id,
        CaseFile caseFile,
        Optional<String> applicant,
        CertificateState state,
        Optional<NumberRow> number,
        Id drafter,
        EntryId firstDrafted) {}
