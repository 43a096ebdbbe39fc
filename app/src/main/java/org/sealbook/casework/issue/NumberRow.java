package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * One number of a series and what became of it.
 *
 * @param issueDate the office's day of the decision
 * @param content the digest of the content that it was given for
 * @param decided the entry that gave it
 * @param file the signed file, once it is on record
 */
public record NumberRow(
        CertificateNumber number,
        Id certificate,
        NumberState state,
        LocalDate issueDate,
        Digest content,
        EntryId decided,
        Optional<IssuedFile> file) {

    /**
     * A signed file as the register knows it.
     *
     * @param length in bytes
     * @param issued the entry that recorded it
     */
    public record IssuedFile(long length, Digest sha256, EntryId issued) {}
}
