package org.sealbook.office;

import org.sealbook.vault.Progress;

/** Hears how a backup goes on, in bytes, and may end it. */
public interface BackupProgress extends Progress {

    /** Hears nothing and never ends anything. */
    BackupProgress NONE = new BackupProgress() {
        @Override
        public void total(long bytes) {}

        @Override
        public void advanced(long bytes) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many bytes there are to do; told once, before the first. */
    void total(long bytes);
}
