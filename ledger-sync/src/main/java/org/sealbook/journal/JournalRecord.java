package org.sealbook.journal;

import java.util.Arrays;

/**
 * One record of a journal: a clear part and a sealed part, both opaque here. For speed the arrays are neither copied in nor out: whoever
 * hands them over leaves them alone.
 *
 * @param clear what anybody with the file may read
 * @param sealed what was encrypted before it came here; may be empty
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Compared by content below; a record may have hundreds of MiB, which copying would
// double.
public record JournalRecord(byte[] clear, byte[] sealed) {

    /** The most bytes that one record may take in its file, framing included. */
    public static final int LIMIT = 512 << 20;

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalRecord that
                && Arrays.equals(clear, that.clear)
                && Arrays.equals(sealed, that.sealed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(clear) + Arrays.hashCode(sealed);
    }

    @Override
    public String toString() {
        return "JournalRecord[" + clear.length + " bytes clear, " + sealed.length + " sealed]";
    }
}
