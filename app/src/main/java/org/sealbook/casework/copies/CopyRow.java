package org.sealbook.casework.copies;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A printed copy as the tables know it. Texts are empty where there are none or they were erased.
 *
 * @param serial its place among the certificate's copies of this kind, from 1
 * @param paper the number of its paper
 * @param replaces the spoiled copy in whose place it was printed (补打)
 * @param printedAt the office's claim
 * @param reason why it was spoiled
 * @param recipient who took it
 * @param endedAt when it was spoiled or handed out
 */
public record CopyRow(
        Id id,
        Id certificate,
        Id caseId,
        CopyKind kind,
        int serial,
        CopyState state,
        Optional<String> paper,
        Optional<Id> replaces,
        Id printedBy,
        Instant printedAt,
        Optional<String> reason,
        Optional<String> recipient,
        Optional<Instant> endedAt,
        EntryId entry) {}
