package org.sealbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sealbook.journal.FileLayer;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SubtreeHashes;

/**
 * Compares the mark outside the data folder with the ledger that is opened. A ledger that is behind its mark, or another one, is an older copy or
 * has lost its end: it is not written to before somebody decides.
 */
final class RollbackGuard {

    private final boolean accepted;
    private final Optional<HeadMark> mark;
    private final MarkFound found;

    private RollbackGuard(boolean accepted, Optional<HeadMark> mark, MarkFound found) {
        this.accepted = accepted;
        this.mark = mark;
        this.found = found;
    }

    /**
     * Reads the mark; one that can't be read is set aside.
     *
     * @param accepted whether somebody has decided to go on behind the mark
     */
    static RollbackGuard of(LedgerSetup setup, boolean accepted) throws IOException {
        if (setup.mark().isEmpty()) {
            return new RollbackGuard(accepted, Optional.empty(), MarkFound.NOT_KEPT);
        }
        FileLayer files = setup.files();
        Path file = setup.mark().get();
        if (!files.exists(file)) {
            return new RollbackGuard(accepted, Optional.empty(), MarkFound.MISSING);
        }
        try {
            HeadMark mark = HeadMark.parse(files.readWhole(file, HeadMark.MAX_BYTES));
            if (!mark.origin().equals(setup.origin())) {
                throw new FormatException("a mark of " + mark.origin());
            }
            return new RollbackGuard(accepted, Optional.of(mark), MarkFound.SOUND);
        } catch (FormatException _) {
            files.moveInto(file, aside(files, file));
            return new RollbackGuard(accepted, Optional.empty(), MarkFound.DAMAGED);
        }
    }

    private static Path aside(FileLayer files, Path file) {
        Path to = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; files.exists(to); i++) {
            to = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        }
        return to;
    }

    /** The journal must reach as far as the mark. */
    void requireReached(long journalBlocks) throws LedgerRefusedException {
        if (mark.isPresent() && mark.get().size() > journalBlocks && !accepted) {
            throw new LedgerRefusedException(
                    "ledger.mark-ahead",
                    Long.toString(mark.get().size()),
                    Long.toString(journalBlocks),
                    Long.toString(mark.get().published()));
        }
        if (mark.isPresent() && mark.get().published() > journalBlocks) {
            throw new LedgerRefusedException(
                    "ledger.recovery-published", Long.toString(mark.get().published()), Long.toString(journalBlocks));
        }
    }

    /** The ledger's history at the mark's size must be the mark's. */
    void requireSame(long blocks, SubtreeHashes nodes) throws LedgerRefusedException {
        if (mark.isEmpty() || mark.get().size() > blocks) {
            return;
        }
        Digest root = Chain.frontier(mark.get().size(), nodes).root();
        if (!root.equals(mark.get().root())) {
            throw new LedgerRefusedException(
                    "ledger.mark-differs",
                    Long.toString(mark.get().size()),
                    mark.get().root().base64(),
                    root.base64());
        }
    }

    /** What was found, for a ledger of so many blocks: a new one has no mark yet. */
    MarkFound found(long blocks) {
        return found == MarkFound.MISSING && blocks == 0 ? MarkFound.SOUND : found;
    }

    /** The mark that the ledger goes on from. */
    Optional<HeadMark> mark() {
        return mark;
    }

    /** The mark, where somebody decided to go on although the ledger has not reached it. */
    Optional<HeadMark> passed(long blocks) {
        return mark.filter(ahead -> ahead.size() > blocks);
    }
}
