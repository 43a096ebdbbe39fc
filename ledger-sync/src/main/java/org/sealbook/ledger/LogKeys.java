package org.sealbook.ledger;

import java.util.Optional;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.VerifierKey;

/** The log keys that the office holds. Which of them signs a block follows from the chain alone: {@link KeySchedule}. */
public interface LogKeys {

    /** The key that signed the first block. */
    VerifierKey founding();

    /** Whoever signs for a key; empty if its private side is not held. Safe for use by many threads. */
    Optional<NoteSigner> signer(VerifierKey key);

    /** One key for all blocks. */
    static LogKeys of(NoteSigner only) {
        return new LogKeys() {
            @Override
            public VerifierKey founding() {
                return only.key();
            }

            @Override
            public Optional<NoteSigner> signer(VerifierKey key) {
                return key.equals(only.key()) ? Optional.of(only) : Optional.empty();
            }
        };
    }
}
