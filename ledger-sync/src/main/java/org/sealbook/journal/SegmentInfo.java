package org.sealbook.journal;

import java.nio.file.Path;

/**
 * One segment file.
 *
 * @param file where it lies
 * @param first the number of its first record
 * @param records how many good records it holds
 * @param size bytes up to the end of its last good record, the header included
 * @param length bytes of the file: of an open segment, with the room behind its last record; of a closed one, with its end mark
 * @param closed whether it takes no further record
 * @param preamble what its owner wrote into its header
 */
public record SegmentInfo(
        Path file, long first, long records, long size, long length, boolean closed, SegmentPreamble preamble) {

    /** The number of the record after its last. */
    public long next() {
        return first + records;
    }
}
