package org.sealbook.casework.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that do not count: from the first one to the last one before {@code until}.
 *
 * @param until the day on which work goes on, which counts again; empty while it stands
 */
public record Pause(LocalDate from, Optional<LocalDate> until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
