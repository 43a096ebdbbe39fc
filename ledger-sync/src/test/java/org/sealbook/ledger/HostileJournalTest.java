package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.journal.JournalRecord;
import org.sealbook.journal.SegmentPreamble;
import org.sealbook.tlog.FormatException;

/** Hostile preambles, records and segment files are refused by the one documented exception, or kept as they are. */
class HostileJournalTest {

    @TempDir
    Path folder;

    private final List<SegmentPreamble> preambles = new ArrayList<>();
    private final List<JournalRecord> records = new ArrayList<>();

    private void golden() throws IOException {
        for (String name : List.of("0000000000000000.seg", "0000000000000003.seg")) {
            Files.write(folder.resolve(name), Golden.bytes(HostileJournalTest.class, name));
        }
        Journal.read(folder, FileLayer.real(), 0, (number, preamble, record) -> {
            preambles.add(preamble);
            records.add(record);
        });
    }

    @Test
    void preambles() throws Exception {
        golden();
        HostileBytes.check(preambles.getLast().bytes(), 61, bytes -> {
            if (bytes.length > 0xffff) {
                throw new FormatException("no segment holds so long a preamble");
            }
            try {
                return SegmentOwner.decode(new SegmentPreamble(bytes)).encode().bytes();
            } catch (DamagedRecordException e) {
                throw new FormatException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    @Test
    void clearParts() throws Exception {
        golden();
        HostileBytes.check(records.getFirst().clear(), 62, bytes -> {
            try {
                return clear(BlockRecord.decode(0, new JournalRecord(bytes, new byte[0]), Optional.empty()));
            } catch (DamagedRecordException e) {
                throw new FormatException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private static byte[] clear(RawBlock block) {
        List<byte[]> pieces = new ArrayList<>(List.of(block.header(), block.head()));
        block.entries().forEach(entry -> pieces.add(entry.bytes()));
        int length = pieces.stream().mapToInt(piece -> 4 + piece.length).sum() + 4;
        ByteBuffer clear = ByteBuffer.allocate(length);
        for (int i = 0; i < pieces.size(); i++) {
            if (i == 2) {
                clear.putInt(block.entries().size());
            }
            clear.putInt(pieces.get(i).length).put(pieces.get(i));
        }
        return block.entries().isEmpty() ? clear.putInt(0).array() : clear.array();
    }

    @Test
    @Tag("slow")
    void segmentFiles() throws Exception {
        golden();
        List<JournalRecord> all = List.copyOf(records);
        byte[] good = Golden.bytes(HostileJournalTest.class, "0000000000000000.seg");
        Path alone = Files.createDirectory(folder.resolve("alone"));
        HostileBytes.check(good, 63, bytes -> {
            try {
                Files.write(alone.resolve("0000000000000000.seg"), bytes);
                Journal.scan(alone, FileLayer.real());
                List<JournalRecord> read = new ArrayList<>();
                Journal.read(alone, FileLayer.real(), 0, (number, preamble, record) -> read.add(record));
                // What is accepted is a prefix of the records: only room or nothing may follow them.
                assertEquals(all.subList(0, read.size()), read);
                return bytes;
            } catch (JournalException e) {
                throw new FormatException(e.key(), e);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
