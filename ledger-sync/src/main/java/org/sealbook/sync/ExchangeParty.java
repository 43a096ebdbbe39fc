package org.sealbook.sync;

import java.io.IOException;
import org.sealbook.record.Origin;

/**
 * What a transport needs of an office to exchange with another one. The bytes mean nothing to a transport. Safe for use by many threads.
 *
 * <p>An exchange: the caller sends its vector and what it believes the other lacks; the other takes that in, then answers its own new
 * vector and what the caller lacks by the caller's vector; the caller takes that in, and repeats while something moved.
 */
public interface ExchangeParty {

    /** The longest vector, in bytes. */
    int MAX_VECTOR = 1 << 20;

    /** The longest item, in bytes: its type, then at most 16,384 bytes. */
    int MAX_ITEM = 16_384 + 1;

    /**
     * What this office holds now; everything that it tells of is durable.
     *
     * @return at most {@link #MAX_VECTOR} bytes
     * @throws SyncStoppedException if sync has stopped
     */
    byte[] vector();

    /**
     * Hands over what the other office lacks by its vector: forks, cosignatures, then headers. Items are made one after the other as
     * the sink takes them; what moves meanwhile goes with the next exchange.
     *
     * @throws SyncFaultException if that is no vector of this consortium
     * @throws IOException what the sink throws
     * @throws SyncStoppedException if sync has stopped
     */
    void send(byte[] theirVector, ItemSink sink) throws IOException, SyncFaultException;

    /**
     * Begins to take in what another office sends.
     *
     * @param from whom the transport has authenticated: for status and blame only, belief rests on signatures
     * @throws IllegalArgumentException if that is no other member
     */
    Intake intake(Origin from);
}
