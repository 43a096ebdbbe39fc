package org.sealbook.language;

/** Told how far a spreadsheet is; it may throw to stop the work, which then leaves nothing behind. */
@FunctionalInterface
public interface RowsDone {

    /** Nobody is told. */
    RowsDone NOBODY = (_, _) -> {};

    /**
     * So many rows are done.
     *
     * @param all how many there are, or 0 where that is not known
     */
    void rows(int done, int all);
}
