package org.sealbook.journal;

/**
 * Takes the records of a journal in their order.
 *
 * @param <X> what it may throw to end the reading
 */
@FunctionalInterface
public interface RecordReader<X extends Exception> {

    void record(long number, SegmentPreamble preamble, JournalRecord record) throws X;
}
