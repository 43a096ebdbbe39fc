package org.sealbook.record;

import java.util.Locale;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** How far the office's clock can be believed. */
public enum ClockGrade {
    /** Compared with a time source not long ago. */
    SYNCED,
    /** Running on since such a comparison. */
    HOLDOVER,
    /** Never compared, or too long ago. */
    UNSYNCED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As written in entries and headers. */
    public String label() {
        return label;
    }

    public static ClockGrade parse(String label) throws FormatException {
        for (ClockGrade grade : values()) {
            if (grade.label.equals(label)) {
                return grade;
            }
        }
        throw new FormatException("not a clock grade: " + StrictText.shortened(label));
    }
}
