package org.sealbook.sync;

/**
 * One side's vector and items on their way in, hostile until checked. For one thread at a time. After a {@link SyncFaultException} the
 * transport closes the intake and drops the exchange; what was verified before is kept.
 */
public interface Intake extends AutoCloseable {

    /**
     * Takes the other office's vector: first, and once.
     *
     * @throws SyncFaultException if it is none, or signed by somebody else
     */
    void vector(byte[] theirs) throws SyncFaultException;

    /**
     * Takes one item. One that says nothing new, or comes too early, is passed over: it is asked for again.
     *
     * @throws SyncFaultException if it may not be sent, or does not prove what it says
     */
    void item(byte[] item) throws SyncFaultException;

    /**
     * Ends the intake: everything that was accepted is durable when this returns, and heads are cosigned.
     *
     * @throws SyncFaultException if no vector came
     * @throws SyncStoppedException if the disk failed
     */
    IntakeReport end() throws SyncFaultException;

    /**
     * Without {@link #end()} too, what was verified is kept, whole items only. May be called twice.
     *
     * @throws SyncStoppedException if the disk failed, or sync was closed meanwhile
     */
    @Override
    void close();
}
