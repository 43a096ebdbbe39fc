package org.sealbook.sync;

import java.io.IOException;

/**
 * Where sync keeps what it has accepted: records in the order in which they came, at most {@link #MAX_RECORD} bytes each. Used by one
 * thread at a time, which nobody interrupts.
 */
public interface SyncRecords extends AutoCloseable {

    /** The longest record. */
    int MAX_RECORD = ExchangeParty.MAX_ITEM;

    /**
     * Tells every record in order, before the first append.
     *
     * @throws SyncDamagedException what the reader throws
     */
    void replay(Reader reader) throws IOException, SyncDamagedException;

    /** Writes a record after the last; durable only after {@link #force()}. After a failure only {@link #close()} is allowed. */
    void append(byte[] record) throws IOException;

    /** Makes everything appended durable. After a failure only {@link #close()} is allowed. */
    void force() throws IOException;

    @Override
    void close() throws IOException;

    /** Takes one record. */
    @FunctionalInterface
    interface Reader {

        void record(byte[] record) throws SyncDamagedException;
    }
}
