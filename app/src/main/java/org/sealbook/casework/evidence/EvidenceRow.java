package org.sealbook.casework.evidence;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * A piece of evidence as the tables know it.
 *
 * @param fileName empty once the name was erased
 * @param size in bytes
 * @param entry the entry that fixed it
 * @param fixedAt the office's claim
 */
public record EvidenceRow(
        Id id,
        Id caseId,
        Optional<String> fileName,
        Digest sha256,
        Optional<Digest> sm3,
        long size,
        String mediaType,
        EntryId entry,
        Instant fixedAt) {}
