package org.sealbook.casework.documents;

/**
 * Who makes the documents.
 *
 * @param office the office's full name
 * @param demo whether it is a demonstration, which every page then says
 */
public record Letterhead(String office, boolean demo) {}
