package org.sealbook.casework.evidence;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/**
 * What a check of evidence found.
 *
 * @param files how many were compared
 * @param bytes how many bytes they have together, by the record
 * @param faults what is missing, damaged or different
 */
public record EvidenceCheck(int files, long bytes, List<EvidenceFault> faults) {

    /** Evidence that is not as it was fixed. */
    public record EvidenceFault(EvidenceRow evidence, VaultException problem) {}

    public EvidenceCheck {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Checks one after the other and gathers what is found. */
    static final class Gathering {

        private final Vault vault;
        private final Progress progress;
        private final List<EvidenceFault> faults = new ArrayList<>();
        private int files;
        private long bytes;

        Gathering(Vault vault, Progress progress) {
            this.vault = vault;
            this.progress = progress;
        }

        void check(EvidenceRow row) throws VaultException {
            Counted counted = new Counted(progress);
            try {
                vault.check(row.sha256(), row.size(), counted);
            } catch (VaultException e) {
                if (e.reason() == VaultException.Reason.CANCELLED) {
                    throw e;
                }
                faults.add(new EvidenceFault(row, e));
            }
            files++;
            bytes += row.size();
            // What a fault kept from being read is behind us, too.
            progress.advanced(Math.max(0, row.size() - counted.bytes));
        }

        /** Passes on what it hears, and knows how much that was. */
        private static final class Counted implements Progress {

            private final Progress progress;
            private long bytes;

            Counted(Progress progress) {
                this.progress = progress;
            }

            @Override
            public void advanced(long more) {
                bytes += more;
                progress.advanced(more);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        }

        EvidenceCheck done() {
            return new EvidenceCheck(files, bytes, faults);
        }
    }
}
