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

    private static final int BLOCKS_A_READ = 64;
    private static final int ENTRIES_A_READ = 4_096;

    private final RecordStore store;
    private final Consumer<Fault> faults;
    private final Compared compared;
    private final List<RawBlock> waiting = new ArrayList<>();
    private int entriesWaiting;

    private Differences(RecordStore store, Consumer<Fault> faults, Compared compared) {
        this.store = store;
        this.faults = faults;
        this.compared = compared;
    }

    /** Hears of each block of the journal, in order, after it was compared. */
    @FunctionalInterface
    interface Compared {

        /**
         * One block.
         *
         * @param held what the tables hold in its place; empty where they hold nothing, or can't be read
         * @param same whether that is the same, byte for byte
         */
        void block(Optional<RawBlock> held, boolean same);
    }

    /** Tells every difference, as far as both can be read. */
    static List<Fault> between(LedgerSetup setup, RecordStore store) {
        List<Fault> faults = new ArrayList<>();
        Differences differences = comparing(store, faults::add, (held, same) -> {});
        try {
            BlockJournal.read(
                    setup.journalFolder(),
                    setup.files(),
                    Optional.of(setup.journalKeys()),
                    0,
                    Long.MAX_VALUE,
                    differences::journal);
            differences.compareWaiting();
        } catch (JournalException | RuntimeException e) {
            faults.add(new Fault("unreadable", "journal or tables", "readable", String.valueOf(e.getMessage())));
        }
        return faults;
    }

    /** Takes the journal's blocks one after the other; a few at a time are compared with the tables. */
    static Differences comparing(RecordStore store, Consumer<Fault> faults, Compared compared) {
        return new Differences(store, faults, compared);
    }

    void journal(RawBlock block) {
        waiting.add(block);
        entriesWaiting += block.entries().size();
        if (waiting.size() == BLOCKS_A_READ || entriesWaiting >= ENTRIES_A_READ) {
            compareWaiting();
        }
    }

    /** Compares what has not been compared yet. */
    void compareWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, RawBlock> held =
                held(waiting.getFirst().number(), waiting.getLast().number() + 1);
        for (RawBlock block : waiting) {
            Optional<RawBlock> other = Optional.ofNullable(held.get(block.number()));
            compared.block(other, other.isPresent() && same(block, other.get()));
        }
        waiting.clear();
        entriesWaiting = 0;
    }

    private Map<Long, RawBlock> held(long from, long until) {
        Map<Long, RawBlock> held = new HashMap<>();
        try {
            store.blocks(from, until).forEach(block -> held.put(block.number(), block));
            for (long number = from; number < until; number++) {
                if (!held.containsKey(number)) {
                    told("block-missing", "table block " + number, "a block", "no row");
                }
            }
        } catch (DamagedRecordException e) {
            told("tables", "table blocks " + from + " to " + (until - 1), "readable", String.valueOf(e.getMessage()));
        }
        return held;
    }

    private boolean same(RawBlock journal, RawBlock table) {
        String where = "table block " + journal.number();
        boolean same = same("header-differs", where, journal.header(), table.header());
        same &= same("head-differs", where, journal.head(), table.head());
        if (journal.entries().size() != table.entries().size()) {
            told(
                    "entry-count-differs",
                    where,
                    journal.entries().size() + " entries",
                    table.entries().size() + " entries");
            return false;
        }
        for (int i = 0; i < journal.entries().size(); i++) {
            EntryId id = new EntryId(journal.number(), i);
            same &= same(id, journal.entries().get(i), table.entries().get(i));
        }
        return same;
    }

    private boolean same(EntryId id, RawEntry journal, RawEntry table) {
        String where = "table entry " + id;
        boolean same = same("entry-differs", where, journal.bytes(), table.bytes());
        if (journal.parts().isEmpty() || table.parts().isEmpty()) {
            return false;
        }
        SortedMap<String, Part> parts = journal.parts().get();
        SortedMap<String, Part> other = table.parts().get();
        for (String name : other.keySet()) {
            if (!parts.containsKey(name)) {
                told("part-not-erased", where + " part " + name, "no row", "a part");
            }
        }
        for (Part part : parts.values()) {
            String which = where + " part " + part.name();
            Part held = other.get(part.name());
            if (held == null) {
                told("part-differs", which, "a part", "no row");
                same = false;
            } else {
                same &= same("part-differs", which, part.content(), held.content());
                same &= same("salt-differs", which, part.salt(), held.salt());
            }
        }
        return same && parts.size() == other.size();
    }

    private boolean same(String kind, String where, byte[] expected, byte[] actual) {
        boolean same = Arrays.equals(expected, actual);
        if (!same) {
            told(kind, where, "as in the journal", "other bytes");
        }
        return same;
    }

    private void told(String kind, String where, String expected, String actual) {
        faults.accept(new Fault(kind, where, expected, actual));
    }
}
