package org.sealbook.ledger;

/** What opening a ledger found where the mark outside its data folder lies. */
public enum MarkFound {
    /** This ledger keeps none. */
    NOT_KEPT,
    /** One that the ledger has reached; or none yet, for a ledger without blocks. */
    SOUND,
    /** None, though the ledger has blocks: whether this is an older copy, only peers can say. A new one is kept from now on. */
    MISSING,
    /** One that can't be read; it was set aside, and a new one is kept from now on. */
    DAMAGED
}
