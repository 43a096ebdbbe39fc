package org.sealbook.casework.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * A closed case in the list of files.
 *
 * @param matter the code of its matter
 * @param applicant the name of its first party; empty once it was erased
 * @param numbers of its issued certificates
 * @param closedAt when it was closed; the office's claim
 * @param fileClass as somebody said; empty before the file was put in order
 * @param handedOver when and by whom it went to the archive
 * @param closed the entry by which the list is ordered
 */
public record ArchiveRow(
        Id caseId,
        String matter,
        Optional<String> applicant,
        List<String> numbers,
        Id handlingNotary,
        Instant closedAt,
        Optional<FileClass> fileClass,
        Optional<HandedOver> handedOver,
        EntryId closed) {

    public ArchiveRow {
        numbers = List.copyOf(numbers);
    }

    /** A file's way into the archive. */
    public record HandedOver(Id by, Instant at, int pages) {}
}
