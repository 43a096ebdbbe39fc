package org.sealbook.casework.evidence;

import org.sealbook.vault.Progress;

/** Is told how far taking in files has come, and may stop it between two pieces of a file. Called on the working thread. */
public interface IntakeProgress extends Progress {

    /** Nobody watches. */
    IntakeProgress NOBODY = new IntakeProgress() {
        @Override
        public void total(int files, long bytes) {}

        @Override
        public void advanced(long bytes) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** How much there is to do, told once before the first byte. */
    void total(int files, long bytes);
}
