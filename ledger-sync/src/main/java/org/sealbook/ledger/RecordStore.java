package org.sealbook.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.VerifierKey;

/**
 * The full record in tables, with the projections that follow from it. One transaction at a time, on the writer's thread.
 */
public interface RecordStore extends AutoCloseable {

    /** About how many entries {@link #eachBlock} reads at once; a block is read whole, whatever it holds. */
    int ENTRIES_A_READ = 4_096;

    /** The most blocks that {@link #eachBlock} reads at once. */
    int BLOCKS_A_READ = 256;

    /**
     * Opens the tables and brings them to the newest form.
     *
     * @param copyLabel begins the name of the copy that is made before they are brought to a newer form
     * @return that copy, if there is one
     * @throws DamagedStoreException if they can't be opened, or hold what this program never makes, which is named and was not executed
     */
    Optional<Path> connect(String copyLabel) throws DamagedStoreException;

    /** Closes the tables and renames their file; {@link #connect} then starts with empty ones. Answers the new name. */
    Path moveAside(String label);

    /** The number of blocks held, 0 for empty tables. Inside a transaction its own block counts once it is closed. */
    long blocks();

    /** The blocks from one number up to, but without, another, in order, as the rows say; numbers without a header are left out. */
    List<RawBlock> blocks(long from, long until);

    /** The same blocks told one after the other, read so few at a time that about {@value #ENTRIES_A_READ} entries are in memory. */
    default void eachBlock(long from, long until, Consumer<RawBlock> each) {
        long count = 1;
        for (long at = from; at < until; ) {
            List<RawBlock> some = blocks(at, Math.min(until, at + count));
            at += count;
            some.forEach(each);
            long entries =
                    some.stream().mapToLong(block -> block.entries().size()).sum();
            count = Math.clamp(count * ENTRIES_A_READ / Math.max(entries, 1), 1, Math.min(2 * count, BLOCKS_A_READ));
        }
    }

    /** As {@link #blocks(long, long)}, the headers and signed heads alone. */
    List<RawHeader> headers(long from, long until);

    /**
     * Runs something whose reads of the tables on this thread all see what was committed at one moment, whatever is written meanwhile.
     */
    <T, X extends Exception> T consistently(Reading<T, X> reading) throws X;

    /** Reads something, perhaps with many queries. */
    @FunctionalInterface
    interface Reading<T, X extends Exception> {

        T read() throws X;
    }

    /** Tells rows that belong to no block, and hashes of the header log's tree that are not what the headers make them; runs {@code step} often. */
    void checkRows(Consumer<Fault> faults, Runnable step);

    /** The entries of a command, in order; none if it was never recorded. */
    List<EntryId> entriesOf(Id command);

    /** One block as the rows say; throws {@link DamagedRecordException} if there is none. */
    RawBlock block(long number);

    /** The entry at a place with its parts, as the rows say; empty if there is none. */
    Optional<RawEntry> entry(EntryId id);

    /** The leaf hashes of a block's entries in order, as the rows say. */
    List<Digest> leaves(long block);

    /** Hashes of complete subtrees of the header log. */
    SubtreeHashes nodes();

    /** As {@link #nodes()}, for something that asks for many; they hold only inside. */
    <T> T withNodes(Function<SubtreeHashes, T> use);

    /** The log keys that headers named, each by the first block that it signs; without the founding one. */
    SortedMap<Long, VerifierKey> logKeys();

    /** Begins the transaction of one block. */
    void begin();

    /** Begins one command inside the transaction. */
    void beginCommand();

    /** Adds an entry and lets the projections follow it. */
    void add(RecordedEntry entry);

    /** Undoes everything since {@link #beginCommand}. */
    void undoCommand();

    /** Every part that was erased under an order, in the order of the entries that had them. */
    List<ErasedPart> erasures();

    /** Those of {@link #erasures()} that these tables still hold. */
    List<ErasedPart> pendingErasures();

    /** Adds what closes the block: header, signed head, the newly complete subtrees, and the next log key where the header names one. */
    void close(Block block, List<LogNode> nodes);

    void commit();

    void rollback();

    /** A newly complete subtree of the header log. */
    record LogNode(int level, long index, Digest hash) {}

    /**
     * Builds all projections anew in a place of its own from the entries held here, and tells every difference; answers the number of rows.
     *
     * @param replayed often hears from how many blocks they were built so far
     */
    long compareProjections(Consumer<Fault> differences, LongConsumer replayed);

    @Override
    void close();
}
