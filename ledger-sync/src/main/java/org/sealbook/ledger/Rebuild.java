package org.sealbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.Damage;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;

/**
 * Salvages one of journal and tables from the other, after everything about the source was verified. What is replaced is moved
 * aside, never deleted.
 */
public final class Rebuild {

    private static final int BLOCKS_A_READ = 256;

    private Rebuild() {}

    /**
     * What was done.
     *
     * @param blocks how many blocks the rebuilt side now holds
     * @param aside where the former one lies, if there was one
     */
    public record Result(long blocks, Optional<Path> aside) {}

    /**
     * Builds the tables anew from the journal. A bad last record is put into quarantine first, whatever the tables say of it: whoever
     * asks for this has decided that the journal is right.
     */
    public static Result tables(LedgerSetup setup, RecordStore store)
            throws LedgerRefusedException, FolderInUseException, IOException {
        try (FolderLock _ = FolderLock.take(setup.folder())) {
            Optional<Damage> damage =
                    Journal.scan(setup.journalFolder(), setup.files()).damage();
            if (damage.filter(Damage::isTail).isPresent()) {
                Journal.quarantineTail(setup.journalFolder(), setup.files(), damage.get(), setup.quarantineFolder());
            }
            refuseUnsound(new Audit(setup.origin(), setup.foundingKey(), AuditProgress.NONE)
                    .journal(setup.journalFolder(), setup.files(), Optional.of(setup.journalKeys()))
                    .report());
            Path aside = store.moveAside("replaced-" + day(setup));
            Opening.Opened opened = Opening.open(setup, store);
            opened.journal().close();
            long blocks = store.blocks();
            store.close();
            return new Result(blocks, Optional.of(aside));
        }
    }

    /** Writes the journal anew from the tables, under new segment keys. */
    public static Result journal(LedgerSetup setup, RecordStore store)
            throws LedgerRefusedException, FolderInUseException, IOException {
        FileLayer files = setup.files();
        try (FolderLock _ = FolderLock.take(setup.folder())) {
            store.connect(Opening.copyLabel(setup));
            refuseUnsound(new Audit(setup.origin(), setup.foundingKey(), AuditProgress.NONE)
                    .tables(store)
                    .report());
            Path fresh = setup.folder().resolve("journal.new");
            for (Path left : files.list(fresh)) {
                files.delete(left);
            }
            long blocks = write(setup, store, fresh);
            Optional<Path> aside = Optional.empty();
            if (files.exists(setup.journalFolder())) {
                Path to = setup.folder().resolve("replaced-" + day(setup) + "-journal");
                for (int i = 2; files.exists(to); i++) {
                    to = setup.folder().resolve("replaced-" + day(setup) + "-" + i + "-journal");
                }
                files.moveInto(setup.journalFolder(), to);
                aside = Optional.of(to);
            }
            files.moveInto(fresh, setup.journalFolder());
            files.forceFolder(setup.folder());
            return new Result(blocks, aside);
        } catch (DamagedStoreException e) {
            throw new LedgerRefusedException("ledger.tables-unreadable", List.of(String.valueOf(e.getMessage())), e);
        } finally {
            store.close();
        }
    }

    private static long write(LedgerSetup setup, RecordStore store, Path folder) throws JournalException {
        List<Fault> faults = new ArrayList<>();
        ChainCheck check = new ChainCheck(setup.origin(), KeySchedule.of(setup.foundingKey()), "table", faults::add);
        Before before = new Before(check);
        try (BlockJournal journal = BlockJournal.open(
                setup,
                folder,
                Journal.scan(folder, setup.files()),
                key -> new SegmentOwner(setup.origin().toString(), before.frontier, before.prev, key))) {
            long height = store.blocks();
            for (long from = 0; from < height; from += BLOCKS_A_READ) {
                for (RawBlock raw : store.blocks(from, from + BLOCKS_A_READ)) {
                    before.remember();
                    Block block = check.next(raw)
                            .orElseThrow(() -> new DamagedRecordException("table block " + raw.number()));
                    journal.write(block);
                }
            }
            return height;
        }
    }

    /** Where a check of the chain stood before its newest block. */
    private static final class Before {
        private final ChainCheck check;
        private Frontier frontier;
        private Digest prev;

        Before(ChainCheck check) {
            this.check = check;
            this.frontier = check.frontier();
            this.prev = check.prev();
        }

        void remember() {
            frontier = check.frontier();
            prev = check.prev();
        }
    }

    static void refuseUnsound(AuditReport report) throws LedgerRefusedException {
        if (!report.sound()) {
            Fault first = report.faults().getFirst();
            throw new LedgerRefusedException(
                    "ledger.source-unsound",
                    Integer.toString(report.faults().size()),
                    first.where(),
                    first.expected(),
                    first.actual());
        }
    }

    private static String day(LedgerSetup setup) {
        return setup.clock().now().time().toString().substring(0, 10);
    }
}
