package org.sealbook.casework.calendar;

import org.sealbook.casework.document.DocumentObject;

/**
 * How long things may take.
 *
 * @param issueWorkdays from acceptance to issue (公证法 art. 30)
 * @param nearDays how many days before its end a period is near it
 * @param verificationMonths for an office to which verification was entrusted
 * @param archiveMonths from closing to the hand-over of the file
 * @param unfinishedMonths after which a case that the party keeps from being finished may be terminated
 * @param reexaminationMonths within which a party may ask for a re-examination
 */
public record Periods(
        int issueWorkdays,
        int nearDays,
        int verificationMonths,
        int archiveMonths,
        int unfinishedMonths,
        int reexaminationMonths) {

    private static final int MOST_WORKDAYS = 250;
    private static final int MOST_MONTHS = 240;

    static Periods read(DocumentObject document) {
        return new Periods(
                (int) document.number("issueWorkdays", 1, MOST_WORKDAYS),
                (int) document.number("nearDays", 0, MOST_WORKDAYS),
                (int) document.number("verificationMonths", 1, MOST_MONTHS),
                (int) document.number("archiveMonths", 1, MOST_MONTHS),
                (int) document.number("unfinishedMonths", 1, MOST_MONTHS),
                (int) document.number("reexaminationMonths", 1, MOST_MONTHS));
    }
}
