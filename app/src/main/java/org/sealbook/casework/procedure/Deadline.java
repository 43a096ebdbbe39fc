package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.casework.fact.Coded;

/**
 * The end of a period that runs in a case.
 *
 * @param day the last day; empty while the clock stands
 * @param days until the last day, or since it when it is overdue: working days of {@link Kind#ISSUE}, days of the calendar of the others
 */
public record Deadline(Kind kind, Optional<LocalDate> day, Standing standing, int days) {

    /** What has to be done by then. */
    public enum Kind implements Coded {
        /** R1, 公证法 art. 30: the certificate, within fifteen working days. */
        ISSUE("issue"),
        /** R13: the answer of the office to which verification was entrusted, within a month. */
        VERIFICATION("verification"),
        /** R15: from then on a case that the party keeps from being finished may be terminated. */
        UNFINISHED("unfinished"),
        /** R11: the hand-over of the file to the archive, within three months. */
        ARCHIVE("archive"),
        /** R14: until then a party may ask for a re-examination. */
        REEXAMINATION("reexamination");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether the office owes something until then; else it is a right of somebody's, and nobody is late. */
        public boolean isOwed() {
            return switch (this) {
                case ISSUE, VERIFICATION, ARCHIVE -> true;
                case UNFINISHED, REEXAMINATION -> false;
            };
        }
    }

    /** How near it is. */
    public enum Standing implements Coded {
        RUNNING("running"),
        NEAR("near"),
        OVERDUE("overdue"),
        /** The clock stands. */
        STOPPED("stopped");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether the office is late. */
    public boolean isLate() {
        return kind.isOwed() && standing == Standing.OVERDUE;
    }
}
