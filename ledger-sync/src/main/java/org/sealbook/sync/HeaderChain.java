package org.sealbook.sync;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;

/**
 * The headers of one log from the first on, each of which was verified before it came here, with the tree over them. About 142 bytes
 * of memory a header. For one thread.
 */
final class HeaderChain {

    private static final int SLOT = 2 * Digest.LENGTH + Integer.BYTES + Long.BYTES + 1;

    private final Origin origin;
    private final Slots headers = new Slots(SLOT);
    private final List<Slots> levels = new ArrayList<>();
    private final Map<Long, Header> withUnknownLines = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;
    private long wholeBytes;

    HeaderChain(Origin origin) {
        this.origin = origin;
    }

    long size() {
        return headers.size();
    }

    /** Roughly the memory that it takes. */
    long bytes() {
        return size() * (SLOT + 2 * Digest.LENGTH) + wholeBytes;
    }

    /** What the next header's {@code prev} must be. */
    Digest prev() {
        return prev(size());
    }

    /** What the {@code prev} of this header is. */
    Digest prev(long block) {
        return block == 0 ? Header.prevOfFirst(origin) : digest(headers.get(block - 1));
    }

    /** Appends the next header.
     *
     * @throws IllegalArgumentException if its number or {@code prev} is not the next one's
     */
    void append(Header header) {
        if (header.block() != size() || !header.prev().equals(prev())) {
            throw new IllegalArgumentException("block " + header.block() + " does not follow " + size() + " blocks");
        }
        headers.add()
                .put(header.digest().bytes())
                .put(header.entriesRoot().bytes())
                .putInt(header.entries())
                .putLong(header.time().time().toEpochMilli())
                .put((byte) Grades.number(header.time().grade()));
        if (!header.unknownLines().isEmpty()) {
            withUnknownLines.put(header.block(), header);
            wholeBytes += Header.MAX_BYTES;
        }
        frontier = frontier.append(header.leafHash(), (level, index, hash) -> {
            if (level == levels.size()) {
                levels.add(new Slots(Digest.LENGTH));
            }
            levels.get(level).add().put(hash.bytes());
        });
    }

    Header header(long block) {
        Header whole = withUnknownLines.get(block);
        if (whole != null) {
            return whole;
        }
        ByteBuffer slot = headers.get(block);
        digest(slot);
        Digest root = digest(slot);
        int entries = slot.getInt();
        Instant time = Instant.ofEpochMilli(slot.getLong());
        return new Header(
                block, prev(block), entries, root, new ClockReading(time, Grades.grade(slot.get())), List.of());
    }

    /** The root over the first so many headers. */
    Digest root(long size) {
        return size == size() ? frontier.root() : MerkleTree.root(size, this::node);
    }

    /** What is needed to append after the first so many headers. */
    Frontier frontier(long size) {
        List<Digest> hashes = new ArrayList<>();
        long covered = 0;
        for (int level = levels.size() - 1; level >= 0; level--) {
            long leaves = 1L << level;
            if ((size & leaves) != 0) {
                hashes.add(node(level, covered >> level));
                covered += leaves;
            }
        }
        return Frontier.of(size, hashes);
    }

    /** RFC 6962 consistency between two sizes, 1 ≤ from ≤ to. */
    List<Digest> consistency(long from, long to) {
        return MerkleTree.consistency(from, to, this::node).path();
    }

    private Digest node(int level, long index) {
        return digest(levels.get(level).get(index));
    }

    private static Digest digest(ByteBuffer slot) {
        byte[] bytes = new byte[Digest.LENGTH];
        slot.get(bytes);
        return Digest.wrap(bytes);
    }
}
