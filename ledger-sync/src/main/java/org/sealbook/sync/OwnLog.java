package org.sealbook.sync;

import org.sealbook.tlog.SignedNote;

/**
 * The office's own log as sync sees it: durable blocks only, never entries. Sync asks on a thread of its own, which nobody interrupts. What
 * these methods throw stops sync.
 */
public interface OwnLog {

    /** How many blocks there are. */
    long blocks();

    /** Tells the blocks from one number up to, but without, another, in order. */
    void read(long from, long until, Reader reader);

    /** Takes one block. */
    @FunctionalInterface
    interface Reader {

        /**
         * Takes one block.
         *
         * @param header the header's bytes
         * @param head signed, over all blocks up to and with this one
         */
        void block(byte[] header, SignedNote head);
    }
}
