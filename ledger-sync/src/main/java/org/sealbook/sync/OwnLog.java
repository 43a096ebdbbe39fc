package org.sealbook.sync;

import java.util.Map;
import org.sealbook.record.Origin;
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

    /**
     * Says what others may know from now on, so that it is not forgotten with an older copy of what is kept. Returns at once.
     *
     * @param size of the newest own head that is told
     * @param cosigned size of the newest head of each other log that this office has cosigned
     */
    void told(long size, Map<Origin, Long> cosigned);

    /** What {@link #told} was last told in an earlier life, of other logs; empty where that is not known. */
    Map<Origin, Long> cosignedBefore();

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
