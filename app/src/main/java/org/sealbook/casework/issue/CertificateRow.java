package org.sealbook.casework.issue;

import java.util.List;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * A certificate as the tables know it.
 *
 * @param attachments evidence, in order
 * @param text empty once it was erased
 * @param approved the digest of the approved content, from approval on
 * @param number the number it has now, from the decision on
 * @param follows the certificate that it replaces or corrects
 * @param reexamining whether a re-examination of it was asked for and not decided yet
 * @param awaitsFollower whether it was taken back or is to be corrected, and what follows it is not drafted yet
 * @param drafter who wrote its newest draft
 * @param drafted the entry of its newest draft
 */
public record CertificateRow(
        Id id,
        Id caseId,
        CertificateState state,
        List<Id> attachments,
        Optional<String> text,
        Optional<Digest> approved,
        Optional<NumberRow> number,
        Optional<Id> follows,
        boolean reexamining,
        boolean awaitsFollower,
        Id drafter,
        EntryId drafted) {

    public CertificateRow {
        attachments = List.copyOf(attachments);
    }
}
