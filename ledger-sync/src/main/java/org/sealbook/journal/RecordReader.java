package org.sealbook.journal;

/**
 * Takes the records of a journal in their order.
 *
 * @param <X> what it may throw to end the reading
 */
@FunctionalInterface
public interface RecordReader<X extends Exception> {

    /** Begins a segment of which records follow, perhaps none. */
    default void segment(long first, SegmentPreamble preamble) throws X {}

    void record(long number, SegmentPreamble preamble, JournalRecord record) throws X;
}
