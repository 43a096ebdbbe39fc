package org.sealbook.casework.documents;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * A document as the tables know it.
 *
 * @param serial its place among the documents of its case
 * @param replaces the one that it took the place of
 * @param replacedBy the one that took its place
 * @param text what somebody wrote in it; empty where nobody did, or it was erased
 * @param length of its file, in bytes
 * @param madeAt the office's claim
 */
public record DocumentRow(
        Id id,
        Id caseId,
        DocumentKind kind,
        int serial,
        Optional<Id> replaces,
        Optional<Id> replacedBy,
        Optional<String> text,
        int pages,
        long length,
        Digest sha256,
        Id madeBy,
        Instant madeAt,
        EntryId entry) {}
