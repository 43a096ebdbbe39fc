package org.sealbook.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.sealbook.journal.Damage;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.JournalException;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.tlog.VerifierKey;

/**
 * Verifies the record from what lies on the disk: every root, {@code prev}, signature and commitment, from the journal, from the
 * tables, or from both and against each other; projections against a rebuild. Works with either source alone; without the
 * office's keys only the journal's clear part is read, and the report says so.
 */
public final class Audit {

    private static final int BLOCKS_A_READ = 256;

    private final Origin origin;
    private final VerifierKey foundingKey;
    private final AuditProgress progress;

    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<String, Long> checked = new TreeMap<>();
    private final SortedMap<String, String> notChecked = new TreeMap<>();
    private long entries;
    private long blocks;

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
        journal(folder, files, keys, Long.MAX_VALUE, Optional.empty());
        return this;
    }

    /**
     * Verifies the journal, and compares each of its blocks with the tables.
     *
     * @param until how many blocks are known to be durable; a writer may be at work on the next
     */
    Audit journalAgainst(LedgerSetup setup, RecordStore store, long until) throws JournalException {
        journal(
                setup.journalFolder(),
                setup.files(),
                Optional.of(setup.journalKeys()),
                until,
                Optional.of(Differences.comparing(store, faults::add)));
        return this;
    }

    private void journal(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            long until,
            Optional<Differences> differences)
            throws JournalException {
        ChainCheck check = new ChainCheck(origin, KeySchedule.of(foundingKey), "journal", faults::add);
        long total = until == Long.MAX_VALUE ? 0 : until;
        try {
            BlockJournal.read(folder, files, keys, 0, until, check::segment, raw -> {
                check.next(raw);
                differences.ifPresent(comparison -> comparison.journal(raw));
                reached(AuditProgress.Step.JOURNAL, check.frontier().size(), total);
            });
        } catch (JournalException e) {
            Damage damage = e.damage().orElseThrow(() -> e);
            faults.add(new Fault(
                    "journal",
                    damage.segment().getFileName() + " from byte " + damage.offset(),
                    "whole records",
                    damage.reason().name()));
        } catch (DamagedRecordException e) {
            faults.add(new Fault("journal", "journal block " + check.frontier().size(), "as written", message(e)));
        }
        check.finish();
        differences.ifPresent(Differences::compareWaiting);
        checked.put("journalBlocks", check.frontier().size());
        checked.put("journalParts", check.partsChecked());
        erased(check);
        if (keys.isEmpty()) {
            notChecked.put("payloads", "audit.no-password");
        }
        seen(check);
    }

    /** Verifies the tables alone, and the projections against a rebuild. */
    public Audit tables(RecordStore store) {
        ChainCheck check = new ChainCheck(origin, KeySchedule.of(foundingKey), "table", faults::add);
        try {
            long height = store.blocks();
            long from = 0;
            List<RawBlock> some = store.blocks(from, from + BLOCKS_A_READ);
            while (!some.isEmpty()) {
                some.forEach(check::next);
                reached(AuditProgress.Step.TABLES, check.frontier().size(), height);
                from += BLOCKS_A_READ;
                some = from >= height ? List.of() : store.blocks(from, from + BLOCKS_A_READ);
            }
            store.checkRows(faults::add, () -> reached(AuditProgress.Step.TABLES, height, height));
            check.finish();
            compare(check.keys(), KeySchedule.of(foundingKey).with(store.logKeys()));
            compare(check.erased(), store.erasures());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            faults.add(new Fault("tables", "table block " + check.frontier().size(), "as written", message(e)));
        }
        checked.put("tableBlocks", check.frontier().size());
        checked.put("tableParts", check.partsChecked());
        erased(check);
        try {
            long height = store.blocks();
            checked.put(
                    "projectionRows",
                    store.compareProjections(
                            faults::add, done -> reached(AuditProgress.Step.PROJECTIONS, done, height)));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            faults.add(new Fault("projections", "tables", "entries that can be replayed", message(e)));
            notChecked.put("projections", "audit.entries-damaged");
        }
        seen(check);
        return this;
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
