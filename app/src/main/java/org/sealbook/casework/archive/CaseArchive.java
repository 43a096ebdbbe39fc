package org.sealbook.casework.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.catalogue.Retention;

/**
 * The file of a closed case.
 *
 * @param fileClass as somebody said, else that of the matter
 * @param papers in their order; as proposed until somebody puts them in order
 * @param arranged whether somebody did
 * @param handOverUntil the last day for handing it over
 * @param overdue whether that day is past and the file is not in the archive
 * @param keptUntil the last day of its retention; empty for a permanent file
 * @param dueForReview whether that day is past
 */
public record CaseArchive(
        ArchiveRow row,
        FileClass fileClass,
        List<FilePaper> papers,
        boolean arranged,
        LocalDate closed,
        LocalDate handOverUntil,
        boolean overdue,
        Retention retention,
        Optional<LocalDate> keptUntil,
        boolean dueForReview) {

    public CaseArchive {
        papers = List.copyOf(papers);
    }
}
