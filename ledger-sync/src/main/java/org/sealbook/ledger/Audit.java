package org.sealbook.ledger;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.sealbook.journal.Damage;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.JournalException;
import org.sealbook.ledger.BlockCheck.Checked;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.VerifierKey;

/**
 * Verifies the record from what lies on the disk: every root, {@code prev}, signature and commitment, from the journal, from the
 * tables, or from both and against each other; projections against a rebuild. Works with either source alone; without the
 * office's keys only the journal's clear part is read, and the report says so. Journal and tables are read in order on the calling thread;
 * what can be checked of each block by itself is checked on all cores, with a bounded number of them under way.
 */
public final class Audit {

    private final Origin origin;
    private final VerifierKey foundingKey;
    private final AuditProgress progress;

    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<String, Long> checked = new TreeMap<>();
    private final SortedMap<String, String> notChecked = new TreeMap<>();
    private long entries;
    private long blocks;
    private Optional<Frontier> walked = Optional.empty();

    /** @param foundingKey the log key that signed the first block; those after it follow from the chain */
    public Audit(Origin origin, VerifierKey foundingKey, AuditProgress progress) {
        this.origin = origin;
        this.foundingKey = foundingKey;
        this.progress = progress;
    }

    /**
     * Verifies the journal alone.
     *
     * @param keys empty to read only what needs no password
     * @throws JournalException if the disk fails; damage is a fault of the report
     */
    public Audit journal(Path folder, FileLayer files, Optional<Function<Id, SecretKey>> keys) throws JournalException {
        journal(folder, files, keys, chain("journal"), Long.MAX_VALUE, block -> {});
        return this;
    }

    /**
     * Verifies journal and tables side by side, and the projections against a rebuild.
     *
     * @param until how many blocks are known to be durable; a writer may be at work on the next
     */
    Audit both(LedgerSetup setup, RecordStore store, long until) throws JournalException {
        ChainCheck tables = chain("table");
        both(setup, store, chain("journal"), tables, until);
        tables(store, tables);
        return this;
    }

    private void both(LedgerSetup setup, RecordStore store, ChainCheck journal, ChainCheck tables, long until)
            throws JournalException {
        TableWalk walk = new TableWalk(store, tables, faults::add);
        journal(setup.journalFolder(), setup.files(), Optional.of(setup.journalKeys()), journal, until, walk::journal);
        walk.finish();
        walked = Optional.of(journal.frontier());
    }

    /**
     * Verifies what came after the blocks that an audit found sound, in journal and tables side by side; what lies before them is not read
     * again, and the projections not at all.
     *
     * @param before how many those are, at least 1; the tables' tree leads to their root
     * @param keys the log keys as the tables know them
     */
    Audit since(long before, KeySchedule keys, LedgerSetup setup, RecordStore store, long until)
            throws JournalException {
        SubtreeHashes nodes = store.nodes();
        Digest prev = Digest.of(store.headers(before - 1, before).getFirst().header());
        ChainCheck journal = new ChainCheck(origin, keys, "journal", faults::add);
        ChainCheck tables = new ChainCheck(origin, keys, "table", faults::add);
        journal.resume(Chain.frontier(before, nodes), prev);
        tables.resume(Chain.frontier(before, nodes), prev);
        both(setup, store, journal, tables, until);
        rows(store, tables);
        tables.finish();
        Digest held = MerkleTree.root(store.blocks(), nodes);
        if (!held.equals(tables.frontier().root())) {
            faults.add(new Fault(
                    "tree-node", "table log_node", tables.frontier().root().base64(), held.base64()));
        }
        checked.put("auditedBefore", before);
        return this;
    }

    /** How far journal and tables were walked side by side; empty if they were not. */
    Optional<Frontier> walked() {
        return walked;
    }

    /** Verifies the tables alone, and the projections against a rebuild. */
    public Audit tables(RecordStore store) {
        tables(store, chain("table"));
        return this;
    }

    private ChainCheck chain(String source) {
        return new ChainCheck(origin, KeySchedule.of(foundingKey), source, faults::add);
    }

    /** Under the key that the chain knows by now; should it be another by then, the chain checks the signature once more. */
    private Callable<Checked> check(ChainCheck chain, long number, Supplier<RawBlock> raw) {
        VerifierKey key = chain.keys().at(number);
        return () -> BlockCheck.of(origin, key, raw.get());
    }

    private void journal(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            ChainCheck chain,
            long until,
            Consumer<Checked> also)
            throws JournalException {
        long total = until == Long.MAX_VALUE ? 0 : until;
        Consumer<Checked> next = block -> {
            chain.next(block);
            also.accept(block);
            reached(AuditProgress.Step.JOURNAL, chain.frontier().size(), total);
        };
        long from = chain.frontier().size();
        try (InOrder<Checked> work = new InOrder<>(next)) {
            Optional<JournalException> ended = Optional.empty();
            try {
                BlockJournal.records(
                        folder,
                        files,
                        keys,
                        from,
                        until,
                        (first, owner) -> {
                            work.finish();
                            if (first >= from) {
                                chain.segment(first, owner);
                            }
                        },
                        record -> work.give(record.size(), check(chain, record.number(), record::decode)));
            } catch (JournalException e) {
                ended = Optional.of(e);
            }
            work.finish();
            if (ended.isPresent()) {
                JournalException e = ended.get();
                Damage damage = e.damage().orElseThrow(() -> e);
                faults.add(new Fault(
                        "journal",
                        damage.segment().getFileName() + " from byte " + damage.offset(),
                        "whole records",
                        damage.reason().name()));
            }
        } catch (DamagedRecordException e) {
            faults.add(new Fault("journal", "journal block " + chain.frontier().size(), "as written", message(e)));
        }
        chain.finish();
        checked.put("journalBlocks", chain.blocksChecked());
        checked.put("journalParts", chain.partsChecked());
        checked.put("headSignatures", chain.signaturesChecked());
        erased(chain);
        if (keys.isEmpty()) {
            notChecked.put("payloads", "audit.no-password");
        }
        seen(chain);
    }

    private void tables(RecordStore store, ChainCheck chain) {
        rows(store, chain);
        try {
            long height = store.blocks();
            store.checkRows(faults::add, () -> reached(AuditProgress.Step.TABLES, height, height));
            chain.finish();
            compare(chain.keys(), KeySchedule.of(foundingKey).with(store.logKeys()));
            compare(chain.erased(), store.erasures());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            faults.add(new Fault("tables", "tables", "as written", message(e)));
        }
        erased(chain);
        projections(store);
    }

    /** Walks the blocks that the chain has not walked yet. */
    private void rows(RecordStore store, ChainCheck chain) {
        try (InOrder<Checked> work = new InOrder<>(chain::next)) {
            long height = store.blocks();
            try {
                store.eachBlock(chain.frontier().size(), height, raw -> {
                    work.give(raw.size(), check(chain, chain.frontier().size(), () -> raw));
                    reached(AuditProgress.Step.TABLES, raw.number(), height);
                });
            } finally {
                work.finish();
            }
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            faults.add(new Fault("tables", "table block " + chain.frontier().size(), "as written", message(e)));
        }
        checked.put("tableBlocks", chain.blocksChecked());
        checked.put("tableParts", chain.partsChecked());
        seen(chain);
    }

    private void projections(RecordStore store) {
        try {
            long height = store.blocks();
            checked.put(
                    "projectionRows",
                    store.compareProjections(
                            faults::add, done -> reached(AuditProgress.Step.PROJECTIONS, done, height)));
        } catch (CancellationException e) {
            throw e;
        } catch (UncheckedIOException e) {
            notChecked.put("projections", "audit.no-scratch");
        } catch (RuntimeException e) {
            faults.add(new Fault("projections", "tables", "entries that can be replayed", message(e)));
            notChecked.put("projections", "audit.entries-damaged");
        }
    }

    /** The tables' index of log keys must be what the headers say. */
    private void compare(KeySchedule headers, KeySchedule rows) {
        if (!headers.equals(rows)) {
            faults.add(new Fault(
                    "log-keys",
                    "table log_key",
                    headers.keys().keySet().toString(),
                    rows.keys().keySet().toString()));
        }
    }

    /** The tables' index of erasures must be what the entries say. */
    private void compare(List<ErasedPart> entries, List<ErasedPart> rows) {
        if (!Set.copyOf(entries).equals(Set.copyOf(rows))) {
            faults.add(new Fault("erasures", "table erasure", entries.size() + " parts", rows.size() + " parts"));
        }
    }

    /** Said only where there are any. */
    private void erased(ChainCheck check) {
        if (!check.erased().isEmpty()) {
            checked.put("erasedParts", (long) check.erased().size());
        }
    }

    private void reached(AuditProgress.Step step, long done, long total) {
        if (progress.cancelled()) {
            throw new CancellationException("the audit was ended at " + step);
        }
        progress.reached(step, done, total);
    }

    private void seen(ChainCheck check) {
        entries = Math.max(entries, check.entries());
        blocks = Math.max(blocks, check.frontier().size());
    }

    /** Adds what somebody else checked, e.g. evidence files. */
    public Audit also(String what, long count, List<Fault> found) {
        checked.put(what, count);
        faults.addAll(found);
        return this;
    }

    /** Says of something that it was not checked, and why. */
    public Audit not(String what, String reasonKey) {
        notChecked.put(what, reasonKey);
        return this;
    }

    public AuditReport report() {
        return new AuditReport(entries, blocks, Map.copyOf(checked), Map.copyOf(notChecked), faults);
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
