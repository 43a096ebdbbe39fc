package org.sealbook.sync;

import org.sealbook.record.ClockGrade;

/** The numbers that stand for clock grades in frames. */
final class Grades {

    /** What stands in a grade's place before a header that travels whole. */
    static final int WHOLE = 3;

    private Grades() {}

    static int number(ClockGrade grade) {
        return switch (grade) {
            case SYNCED -> 0;
            case HOLDOVER -> 1;
            case UNSYNCED -> 2;
        };
    }

    /** The grade of a number; throws {@link IllegalArgumentException} for another one. */
    static ClockGrade grade(int number) {
        return switch (number) {
            case 0 -> ClockGrade.SYNCED;
            case 1 -> ClockGrade.HOLDOVER;
            case 2 -> ClockGrade.UNSYNCED;
            default -> throw new IllegalArgumentException("no clock grade has the number " + number);
        };
    }
}
