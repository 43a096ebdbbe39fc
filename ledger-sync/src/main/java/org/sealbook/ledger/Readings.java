package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/** Rows as what they stand for. A row that can't be read as that is damaged. */
final class Readings {

    private Readings() {}

    static Block block(RawBlock raw) {
        List<RecordedEntry> entries = new ArrayList<>();
        for (RawEntry entry : raw.entries()) {
            entries.add(recorded(new EntryId(raw.number(), entries.size()), entry));
        }
        return new Block(header(raw), head(raw.number(), raw.head()), entries);
    }

    static RecordedEntry recorded(EntryId id, RawEntry raw) {
        try {
            return new RecordedEntry(id, Entry.parse(raw.bytes()), raw.parts().orElseThrow());
        } catch (FormatException e) {
            throw new DamagedRecordException("entry " + id + " can't be read: " + e.getMessage(), e);
        }
    }

    static Header header(RawHeader raw) {
        return header(raw.number(), raw.header());
    }

    static Header header(RawBlock raw) {
        return header(raw.number(), raw.header());
    }

    private static Header header(long block, byte[] bytes) {
        try {
            return Header.parse(bytes);
        } catch (FormatException e) {
            throw new DamagedRecordException("header " + block + " can't be read: " + e.getMessage(), e);
        }
    }

    static SignedNote head(RawHeader raw) {
        return head(raw.number(), raw.head());
    }

    private static SignedNote head(long block, byte[] bytes) {
        try {
            return SignedNote.parse(bytes);
        } catch (FormatException e) {
            throw new DamagedRecordException("head " + block + " can't be read: " + e.getMessage(), e);
        }
    }
}
