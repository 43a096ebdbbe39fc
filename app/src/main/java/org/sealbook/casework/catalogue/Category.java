package org.sealbook.casework.catalogue;

/**
 * A category of certificates; each numbers its certificates in a series of its own.
 *
 * @param word the word in certificate numbers, such as 内民
 * @param zh its Chinese title
 * @param en its English title
 */
public record Category(String word, String zh, String en) implements Titled {}
