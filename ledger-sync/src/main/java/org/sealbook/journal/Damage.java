package org.sealbook.journal;

import java.nio.file.Path;

/**
 * The first place where a journal's bytes are not what an append left.
 *
 * @param segment the file; for a missing segment, the one that follows the gap
 * @param offset where the bad bytes begin in it
 * @param length from there to the file's end
 * @param reason what is wrong there
 * @param goodFollows whether good records follow that were written when the bad place was durable, or an end mark or another segment; also
 *     true where that could not be ruled out
 */
public record Damage(Path segment, long offset, long length, Reason reason, boolean goodFollows) {

    /** What is wrong. */
    public enum Reason {
        /** The segment's header is cut short or not what was written. */
        BAD_HEADER,
        /** The record's lengths contradict each other. */
        BAD_LENGTHS,
        /** The file ends within the record. */
        CUT_SHORT,
        /** The record's bytes do not have its checksum. */
        BAD_CHECKSUM,
        /** Whole, but of a version that this program does not know. */
        UNKNOWN_VERSION,
        /** A segment that another one follows does not end with its end mark. */
        NOT_CLOSED,
        /** The records before this segment are not there. */
        MISSING_SEGMENT
    }

    /**
     * Whether this may be what a crash in the middle of an append leaves behind, so that {@link Journal#quarantineTail} would cut it. The
     * journal alone cannot know whether such a record had been acknowledged: its owner must ask its other witnesses first.
     */
    public boolean isTail() {
        return !goodFollows
                && reason != Reason.UNKNOWN_VERSION
                && reason != Reason.MISSING_SEGMENT
                && reason != Reason.NOT_CLOSED;
    }
}
