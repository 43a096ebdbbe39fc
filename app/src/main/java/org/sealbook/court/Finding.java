package org.sealbook.court;

/**
 * One check and how it ended.
 *
 * @param subject the file that was checked; one inside a PDF as {@code outer.pdf/inner}
 * @param reason why it ended so
 */
public record Finding(Check check, String subject, Result result, Sentence reason) {}
