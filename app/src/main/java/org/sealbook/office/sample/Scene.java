package org.sealbook.office.sample;

import java.io.IOException;
import java.util.Comparator;
import org.sealbook.casework.issue.PressException;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.office.OfficeException;
import org.sealbook.record.ClockGrade;

/**
 * One act of the year.
 *
 * @param day the index of its workday
 * @param minute of that day, from the morning on
 * @param order among scenes of the same minute
 * @param clock the grade of the office's clock at that moment
 */
record Scene(int day, int minute, int order, ClockGrade clock, Doing doing) {

    static final Comparator<Scene> IN_TIME =
            Comparator.comparingInt(Scene::day).thenComparingInt(Scene::minute).thenComparingInt(Scene::order);

    /** What somebody does, at a desk of the office. */
    @FunctionalInterface
    interface Doing {
        void act() throws IOException, OfficeException, PressException, DamagedKeysException;
    }
}
