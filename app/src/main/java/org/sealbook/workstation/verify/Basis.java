package org.sealbook.workstation.verify;

/** Whose list of keys a verification trusts. */
enum Basis {
    /** The list that the open office makes of itself and of the peers it knows. */
    OWN,
    /** A list that the person supplied. */
    GIVEN,
    /** None: only the integrity of the files is judged. */
    NONE
}
