package org.sealbook.casework.catalogue;

/** What may be chosen in a field of a form. */
public record Choice(String code, String zh, String en) implements Titled {}
