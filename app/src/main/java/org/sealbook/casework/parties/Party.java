package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Texts;

/**
 * A party to a case, checked.
 *
 * @param name one line, at most {@value #LONGEST_NAME} characters
 */
public record Party(PartyRole role, String name, IdNumber idNumber) {

    /** The longest name of a party, in characters. */
    public static final int LONGEST_NAME = 200;

    public Party {
        name = Texts.line("name", name, LONGEST_NAME);
    }
}
