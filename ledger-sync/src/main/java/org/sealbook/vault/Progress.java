package org.sealbook.vault;

/** Hears how an intake goes on, and may end it. Called on the thread that stores, about once a chunk. */
public interface Progress {

    /** Hears nothing and never ends anything. */
    Progress NONE = new Progress() {
        @Override
        public void advanced(long bytes) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many more bytes were taken in since the last call. */
    void advanced(long bytes);

    /** Whether the person has asked to stop. */
    boolean cancelled();
}
