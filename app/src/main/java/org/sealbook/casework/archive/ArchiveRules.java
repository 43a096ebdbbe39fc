package org.sealbook.casework.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.casework.procedure.Objection;

/** The rules about files, each a pure function. */
public final class ArchiveRules {

    /** R11: a file goes to the archive within three months of closing. */
    private static final int HAND_OVER_MONTHS = 3;

    private ArchiveRules() {}

    /** R11: the last day on which a file closed on this day may be handed over. */
    public static LocalDate handOverUntil(LocalDate closed) {
        return closed.plusMonths(HAND_OVER_MONTHS);
    }

    /** R11: a file is put in order before it goes to the archive, and the case is archived with it, never alone. */
    static Optional<Objection> fileIsInOrder(CaseArchive file) {
        return file.arranged() && !file.papers().isEmpty()
                ? Optional.empty()
                : Optional.of(Objection.of("refusal.archive.not-arranged"));
    }

    /** R12: whether the retention period is past, so that the file is due for review; a permanent one never is. */
    public static boolean isDueForReview(
            RetentionPeriods periods, Retention retention, LocalDate closed, LocalDate today) {
        return periods.until(retention, closed).filter(today::isAfter).isPresent();
    }
}
