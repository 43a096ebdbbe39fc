package org.sealbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.Damage;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.journal.Scan;
import org.sealbook.journal.SegmentInfo;
import org.sealbook.record.Header;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.SignedNote;

/**
 * Brings journal and tables into agreement before the first write. Closed segments of the journal are not read: what is known of the past
 * stands at the head of each, and the tables are compared with its end. An audit reads everything.
 *
 * <ol>
 *   <li>force the journal's last segment and its folder; check the header and end mark of each closed segment, and every byte of the last
 *       one; a segment that says it is another office's is refused;
 *   <li>a journal that has not reached the mark outside the folder, or has another history there: refused, both facts named;
 *   <li>open the tables; what can't be opened is moved aside and built anew;
 *   <li>a bad last record is put into quarantine and cut, but only if the tables lack that block; any other damage is refused;
 *   <li>tables ahead of the journal: refused, both facts named;
 *   <li>tables that differ at equal height: moved aside, differing rows listed, built anew;
 *   <li>tables behind: the journal's blocks are verified and replayed.
 * </ol>
 */
final class Opening {

    private static final int REPLAYED_A_COMMIT = 500;

    private final LedgerSetup setup;
    private final RecordStore store;
    private final boolean behindMark;
    private Optional<Path> quarantined = Optional.empty();
    private Optional<Path> damagedTables = Optional.empty();
    private Optional<Path> copiedBeforeMigration = Optional.empty();
    private final List<Fault> differences = new ArrayList<>();

    private Opening(LedgerSetup setup, RecordStore store, boolean behindMark) {
        this.setup = setup;
        this.store = store;
        this.behindMark = behindMark;
    }

    /** A ledger ready to be written. */
    record Opened(BlockJournal journal, Chain chain, OpeningReport report, Optional<HeadMark> mark) {}

    static Opened open(LedgerSetup setup, RecordStore store) throws LedgerRefusedException {
        return open(setup, store, false);
    }

    /** @param behindMark whether somebody has decided to go on although the ledger has not reached its mark */
    static Opened open(LedgerSetup setup, RecordStore store, boolean behindMark) throws LedgerRefusedException {
        try {
            return new Opening(setup, store, behindMark).run();
        } catch (JournalException e) {
            throw new LedgerRefusedException(e.key(), e.arguments(), e);
        } catch (DamagedRecordException | FaultyBlockException e) {
            throw new LedgerRefusedException("ledger.damaged", List.of(String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new LedgerRefusedException("ledger.unreadable", List.of(String.valueOf(e.getMessage())), e);
        }
    }

    private Opened run() throws LedgerRefusedException, IOException {
        Scan scan = Journal.scan(setup.journalFolder(), setup.files());
        refuseAnothers(scan);
        RollbackGuard guard = RollbackGuard.of(setup, behindMark);
        guard.requireReached(scan.records());
        connect(scan);
        if (scan.damage().isPresent()) {
            scan = quarantine(scan, scan.damage().get());
        }
        long journalBlocks = scan.records();
        long height = agreedHeight(journalBlocks);
        Chain ready = bringUpTo(journalBlocks, height, guard);
        BlockJournal journal = BlockJournal.open(setup, setup.journalFolder(), scan, ready::segment);
        if (lastSegmentWasCut(scan)) {
            journal.finishSegment();
        }
        OpeningReport report = new OpeningReport(
                journalBlocks - height,
                quarantined,
                damagedTables,
                differences,
                copiedBeforeMigration,
                guard.found(journalBlocks),
                guard.passed(journalBlocks));
        return new Opened(journal, ready, report, guard.mark());
    }

    /** What the name of a copy of the tables begins with that is made before a migration. */
    static String copyLabel(LedgerSetup setup) {
        return "before-migration-" + day(setup);
    }

    private static String day(LedgerSetup setup) {
        return setup.clock().now().time().toString().substring(0, 10);
    }

    private void refuseAnothers(Scan scan) throws LedgerRefusedException {
        for (SegmentInfo segment : scan.segments()) {
            String owner = SegmentOwner.decode(segment.preamble()).origin();
            if (!owner.equals(setup.origin().toString())) {
                throw new LedgerRefusedException(
                        "ledger.journal-of-another",
                        segment.file().toString(),
                        owner,
                        setup.origin().toString());
            }
        }
    }

    private void connect(Scan scan) throws LedgerRefusedException {
        try {
            copiedBeforeMigration = store.connect(copyLabel(setup));
        } catch (DamagedStoreException e) {
            if (scan.damage().isPresent()) {
                throw bothDamaged(e, scan, scan.damage().get());
            }
            if (scan.records() == 0) {
                throw new LedgerRefusedException(
                        "ledger.tables-unreadable", List.of(String.valueOf(e.getMessage())), e);
            }
            differences.add(new Fault("tables", "tables", "a readable database", String.valueOf(e.getMessage())));
            setAside();
        }
    }

    /** How many blocks the tables hold as the journal does; tables that differ or can't be read are set aside, and hold none. */
    private long agreedHeight(long journalBlocks) throws LedgerRefusedException, IOException {
        try {
            long height = store.blocks();
            if (height > journalBlocks) {
                throw new LedgerRefusedException(
                        "ledger.tables-ahead", Long.toString(height), Long.toString(journalBlocks));
            }
            if (height == 0 || agreesOnLast(height)) {
                return height;
            }
            differences.addAll(Differences.between(setup, store));
        } catch (RuntimeException e) {
            differences.add(new Fault("tables", "tables", "readable rows", String.valueOf(e.getMessage())));
        }
        setAside();
        return 0;
    }

    /** Takes the missing blocks into the tables; where rows stand in the way or can't be read, all blocks into new ones. */
    private Chain bringUpTo(long journalBlocks, long height, RollbackGuard guard)
            throws LedgerRefusedException, JournalException {
        try {
            return chainAfter(
                    replay(Chain.frontier(height, store.nodes()), height, journalBlocks), journalBlocks, guard);
        } catch (FaultyBlockException e) {
            throw e;
        } catch (RuntimeException e) {
            differences.add(new Fault("tables", "tables", "room for block " + height, String.valueOf(e.getMessage())));
            setAside();
            return chainAfter(replay(Frontier.EMPTY, 0, journalBlocks), journalBlocks, guard);
        }
    }

    private Chain chainAfter(Frontier end, long blocks, RollbackGuard guard) throws LedgerRefusedException {
        guard.requireSame(blocks, store.nodes());
        return new Chain(setup, keys(), end, prevAt(blocks));
    }

    private void setAside() throws LedgerRefusedException {
        damagedTables = Optional.of(store.moveAside("damaged-" + day(setup)));
        try {
            store.connect(copyLabel(setup));
        } catch (DamagedStoreException e) {
            throw new LedgerRefusedException("ledger.tables-unreadable", List.of(String.valueOf(e.getMessage())), e);
        }
    }

    private Scan quarantine(Scan scan, Damage damage) throws LedgerRefusedException, JournalException {
        if (!damage.isTail()) {
            throw new LedgerRefusedException(
                    "ledger.journal-damaged",
                    damage.segment().toString(),
                    Long.toString(damage.offset()),
                    damage.reason().name());
        }
        if (heightBeside(scan, damage) > scan.records()) {
            throw new LedgerRefusedException(
                    "ledger.acknowledged-block-damaged",
                    Long.toString(scan.records()),
                    damage.segment().toString(),
                    Long.toString(damage.offset()));
        }
        quarantined = Optional.of(
                Journal.quarantineTail(setup.journalFolder(), setup.files(), damage, setup.quarantineFolder()));
        return Journal.scan(setup.journalFolder(), setup.files());
    }

    /** How many blocks the tables hold beside a damaged journal. */
    private long heightBeside(Scan scan, Damage damage) throws LedgerRefusedException {
        try {
            return store.blocks();
        } catch (DamagedRecordException e) {
            throw bothDamaged(e, scan, damage);
        }
    }

    private static LedgerRefusedException bothDamaged(Exception tables, Scan scan, Damage damage) {
        return new LedgerRefusedException(
                "ledger.both-damaged",
                List.of(
                        String.valueOf(tables.getMessage()),
                        damage.segment().toString(),
                        Long.toString(scan.records())),
                tables);
    }

    /**
     * Whether a record was once cut from the last segment. What follows must not be encrypted under its key again, because the
     * cut record's block number, and so its nonce, comes back.
     */
    private boolean lastSegmentWasCut(Scan scan) throws IOException {
        if (scan.segments().isEmpty()) {
            return false;
        }
        SegmentInfo last = scan.segments().getLast();
        String name = String.valueOf(last.file().getFileName());
        return last.records() > 0
                && setup.files().list(setup.quarantineFolder()).stream()
                        .anyMatch(file -> String.valueOf(file.getFileName()).startsWith(name));
    }

    private boolean agreesOnLast(long height) throws JournalException {
        RawBlock held = store.block(height - 1);
        try {
            if (!Chain.frontier(height, store.nodes()).root().equals(signedRoot(held))) {
                return false;
            }
        } catch (DamagedRecordException e) {
            differences.add(
                    new Fault("tables", "table block " + held.number(), "readable", String.valueOf(e.getMessage())));
            return false;
        }
        boolean[] same = {false};
        BlockJournal.read(
                setup.journalFolder(),
                setup.files(),
                Optional.empty(),
                height - 1,
                height,
                block -> same[0] =
                        Arrays.equals(block.header(), held.header()) && Arrays.equals(block.head(), held.head()));
        return same[0];
    }

    /** The log keys as the tables know them. */
    private KeySchedule keys() {
        return KeySchedule.of(setup.foundingKey()).with(store.logKeys());
    }

    /** What the {@code prev} of the header after so many blocks must be. */
    private Digest prevAt(long blocks) {
        return blocks == 0
                ? Header.prevOfFirst(setup.origin())
                : Digest.of(store.block(blocks - 1).header());
    }

    /** Verifies the journal's blocks and takes them into the tables; answers the frontier behind the last. */
    private Frontier replay(Frontier from, long height, long until) throws JournalException {
        if (height == until) {
            return from;
        }
        List<Fault> faults = new ArrayList<>();
        ChainCheck check = new ChainCheck(setup.origin(), keys(), "journal", faults::add);
        check.resume(from, prevAt(height));
        store.begin();
        try {
            BlockJournal.read(
                    setup.journalFolder(), setup.files(), Optional.of(setup.journalKeys()), height, until, raw -> {
                        Frontier before = check.frontier();
                        Optional<Block> block = check.next(raw);
                        refuse(faults);
                        take(block.orElseThrow(), before);
                    });
            check.finish();
            refuse(faults);
            store.commit();
        } catch (RuntimeException | JournalException e) {
            store.rollback();
            throw e;
        }
        return check.frontier();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            Fault fault = faults.getFirst();
            throw new FaultyBlockException(
                    fault.where() + ": expected " + fault.expected() + ", found " + fault.actual());
        }
    }

    /** A block of the journal is not what its header and head say: tables built anew would not hold it either. */
    private static final class FaultyBlockException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FaultyBlockException(String message) {
            super(message);
        }
    }

    private void take(Block block, Frontier before) {
        List<RecordStore.LogNode> nodes = new ArrayList<>();
        before.append(
                block.header().leafHash(),
                (level, index, hash) -> nodes.add(new RecordStore.LogNode(level, index, hash)));
        block.entries().forEach(store::add);
        store.close(block, nodes);
        if (block.header().block() % REPLAYED_A_COMMIT == 0) {
            store.commit();
            store.begin();
        }
    }

    private static Digest signedRoot(RawBlock block) {
        try {
            return Checkpoint.parse(SignedNote.parse(block.head()).text()).root();
        } catch (FormatException e) {
            throw new DamagedRecordException("the signed head of table block " + block.number() + " can't be read", e);
        }
    }
}
