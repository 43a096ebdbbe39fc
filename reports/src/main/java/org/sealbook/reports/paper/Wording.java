package org.sealbook.reports.paper;

/**
 * A string to be printed.
 *
 * @param field the part of the paper that it belongs to
 * @param value the words
 */
public record Wording(String field, String value) {}
