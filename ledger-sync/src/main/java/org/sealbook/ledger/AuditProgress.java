package org.sealbook.ledger;

/**
 * Hears how far an audit has come, and may end it. Called on the thread that audits, often enough to end it within a second; that thread
 * is never interrupted. An audit that was ended throws {@link java.util.concurrent.CancellationException}; nothing was changed by it.
 */
public interface AuditProgress {

    /** The steps of an audit, in order. */
    enum Step {
        /** In blocks. */
        JOURNAL,
        /** In blocks. */
        TABLES,
        /** In blocks, from which the projections are built anew to be compared. */
        PROJECTIONS,
        /** In bytes. */
        FILES
    }

    /** Hears nothing and never ends anything. */
    AuditProgress NONE = new AuditProgress() {
        @Override
        public void reached(Step step, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * So much of the step is done.
     *
     * @param total how much there is, as far as is known; 0 where nobody counted it
     */
    void reached(Step step, long done, long total);

    /** Whether the person has asked to stop. */
    boolean cancelled();
}
