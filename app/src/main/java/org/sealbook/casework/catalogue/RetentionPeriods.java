package org.sealbook.casework.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.sealbook.casework.document.DocumentObject;

/**
 * How many years the file of a case is kept after it was closed (保管期限); a permanent one always. Which matter has which class is data of the
 * catalogue.
 *
 * @param shortYears of 短期
 * @param longYears of 长期, not less
 */
public record RetentionPeriods(int shortYears, int longYears) {

    private static final int MOST_YEARS = 200;

    /**
     * Reads the document.
     *
     * @throws org.sealbook.ledger.Refusal naming the place of the first fault
     */
    public static RetentionPeriods read(DocumentObject in) {
        int shortYears = (int) in.number("shortYears", 1, MOST_YEARS);
        int longYears = (int) in.number("longYears", shortYears, MOST_YEARS);
        in.end();
        return new RetentionPeriods(shortYears, longYears);
    }

    /** The last day of the period, which begins with the year after the last act; empty where it never ends. */
    public Optional<LocalDate> until(Retention retention, LocalDate lastAct) {
        return switch (retention) {
            case SHORT -> Optional.of(endOf(lastAct.getYear() + shortYears));
            case LONG -> Optional.of(endOf(lastAct.getYear() + longYears));
            case PERMANENT -> Optional.empty();
        };
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
