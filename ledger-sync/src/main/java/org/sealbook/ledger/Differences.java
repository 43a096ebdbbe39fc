package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.sealbook.journal.JournalException;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Part;

/** Compares the tables with the journal, block by block, byte for byte. */
final class Differences {

    private static final int BLOCKS_A_READ = 256;

    private final RecordStore store;
    private final Consumer<Fault> faults;
    private final List<RawBlock> waiting = new ArrayList<>();

    private Differences(RecordStore store, Consumer<Fault> faults) {
        this.store = store;
        this.faults = faults;
    }

    /** Tells every difference, as far as both can be read. */
    static List<Fault> between(LedgerSetup setup, RecordStore store) {
        List<Fault> faults = new ArrayList<>();
        Differences differences = new Differences(store, faults::add);
        try {
            BlockJournal.read(
                    setup.journalFolder(),
                    setup.files(),
                    Optional.of(setup.journalKeys()),
                    0,
                    Long.MAX_VALUE,
                    block -> differences.journal(block));
            differences.compareWaiting();
        } catch (JournalException | RuntimeException e) {
            faults.add(new Fault("unreadable", "journal or tables", "readable", String.valueOf(e.getMessage())));
        }
        return faults;
    }

    /** Takes the journal's blocks one after the other; each few hundred are compared with the tables. */
    static Differences comparing(RecordStore store, Consumer<Fault> faults) {
        return new Differences(store, faults);
    }

    void journal(RawBlock block) {
        waiting.add(block);
        if (waiting.size() == BLOCKS_A_READ) {
            compareWaiting();
        }
    }

    /** Compares what has not been compared yet. */
    void compareWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        long from = waiting.getFirst().number();
        long until = waiting.getLast().number() + 1;
        Map<Long, RawBlock> held = new HashMap<>();
        try {
            store.blocks(from, until).forEach(block -> held.put(block.number(), block));
        } catch (DamagedRecordException e) {
            told("tables", "table blocks " + from + " to " + (until - 1), "readable", String.valueOf(e.getMessage()));
            waiting.clear();
            return;
        }
        for (RawBlock block : waiting) {
            RawBlock other = held.get(block.number());
            if (other == null) {
                told("block-missing", "table block " + block.number(), "a block", "no row");
            } else {
                block(block, other);
            }
        }
        waiting.clear();
    }

    private void block(RawBlock journal, RawBlock table) {
        String where = "table block " + journal.number();
        same("header-differs", where, journal.header(), table.header());
        same("head-differs", where, journal.head(), table.head());
        if (journal.entries().size() != table.entries().size()) {
            told(
                    "entry-count-differs",
                    where,
                    journal.entries().size() + " entries",
                    table.entries().size() + " entries");
            return;
        }
        for (int i = 0; i < journal.entries().size(); i++) {
            entry(
                    new EntryId(journal.number(), i),
                    journal.entries().get(i),
                    table.entries().get(i));
        }
    }

    private void entry(EntryId id, RawEntry journal, RawEntry table) {
        String where = "table entry " + id;
        same("entry-differs", where, journal.bytes(), table.bytes());
        Optional<SortedMap<String, Part>> parts = journal.parts();
        if (parts.isPresent() && table.parts().isPresent()) {
            SortedMap<String, Part> other = table.parts().get();
            other.keySet().stream()
                    .filter(name -> !parts.get().containsKey(name))
                    .forEach(name -> told("part-not-erased", where + " part " + name, "no row", "a part"));
            parts.get().forEach((name, part) -> {
                Part held = other.get(name);
                if (held == null) {
                    told("part-differs", where + " part " + name, "a part", "no row");
                } else {
                    same("part-differs", where + " part " + name, part.content(), held.content());
                    same("salt-differs", where + " part " + name, part.salt(), held.salt());
                }
            });
        }
    }

    private void same(String kind, String where, byte[] expected, byte[] actual) {
        if (!Arrays.equals(expected, actual)) {
            told(kind, where, "as in the journal", "other bytes");
        }
    }

    private void told(String kind, String where, String expected, String actual) {
        faults.accept(new Fault(kind, where, expected, actual));
    }
}
