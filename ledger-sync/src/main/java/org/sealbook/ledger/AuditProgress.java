package org.sealbook.ledger;

import java.util.concurrent.CancellationException;

/** Hears how far an audit has come. */
@FunctionalInterface
public interface AuditProgress {

    AuditProgress NONE = done -> {};

    /**
     * So many blocks of the present source were read.
     *
     * @throws CancellationException to end the audit; nothing was changed by it
     */
    void blocks(long done);
}
