package org.sealbook.casework.catalogue;

/** What has a title in both languages. */
public interface Titled {

    /** The Chinese title. */
    String zh();

    /** The English title. */
    String en();
}
