package org.sealbook.ledger;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.tlog.VerifierKey;

/**
 * Which log key signs the heads over which blocks, as far as is known.
 *
 * @param keys each key by the first block whose head it signs; the founding one at 0
 */
public record KeySchedule(SortedMap<Long, VerifierKey> keys) {

    public KeySchedule {
        keys = new TreeMap<>(keys);
        if (keys.isEmpty() || keys.firstKey() != 0) {
            throw new IllegalArgumentException("a schedule begins with the founding key at block 0");
        }
    }

    /** One key for all blocks. */
    public static KeySchedule of(VerifierKey founding) {
        return new KeySchedule(new TreeMap<>(java.util.Map.of(0L, founding)));
    }

    /** The key that signs the head over the blocks up to and with this one. */
    public VerifierKey at(long block) {
        SortedMap<Long, VerifierKey> until = keys.headMap(block + 1);
        return Objects.requireNonNull(keys.get(until.lastKey()));
    }

    /** This schedule with another key from a block on; keys that it knew from later on stay. */
    KeySchedule with(long from, VerifierKey key) {
        SortedMap<Long, VerifierKey> more = new TreeMap<>(keys);
        more.put(from, key);
        return new KeySchedule(more);
    }

    /** Whether this key signs heads from some block on. */
    boolean knows(VerifierKey key) {
        return keys.containsValue(key);
    }

    /** This schedule with the keys that tables name. */
    KeySchedule with(SortedMap<Long, VerifierKey> later) {
        SortedMap<Long, VerifierKey> more = new TreeMap<>(later);
        more.putAll(keys);
        return new KeySchedule(more);
    }
}
