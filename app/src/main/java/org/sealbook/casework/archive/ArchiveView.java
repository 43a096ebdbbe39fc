package org.sealbook.casework.archive;

/** Which files a list shows. */
public enum ArchiveView {
    /** Closed, and not in the archive yet. */
    WAITING,
    /** As {@link #WAITING}, and the time for handing over is past. */
    OVERDUE,
    /** In the archive. */
    ARCHIVED,
    /** In the archive, and the retention period is past: somebody has to decide. */
    DUE_FOR_REVIEW
}
