package org.sealbook.ledger;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.sealbook.record.Id;

/**
 * The random keys under which the journal's segments are encrypted, one for each writing of a segment. Since none follows from anything else, a
 * key that is destroyed is gone. Safe for use by many threads.
 */
public interface SegmentKeys {

    /** The AES-256 key of this id; empty if it is not held. */
    Optional<SecretKey> find(Id id);

    /** Makes a key; it is durable when its id is answered. */
    Id fresh() throws IOException;

    /** Destroys every other key, durably. */
    void keepOnly(Set<Id> named) throws IOException;

    /**
     * The AES-256 key of this id.
     *
     * @throws DamagedRecordException if it is not held
     */
    default SecretKey key(Id id) {
        return find(id).orElseThrow(
                        () -> new DamagedRecordException("the key " + id + " of a journal segment is not held"));
    }
}
