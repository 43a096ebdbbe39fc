package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Golden;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalRecord;
import org.sealbook.journal.Scan;
import org.sealbook.journal.SegmentPreamble;
import org.sealbook.journal.SegmentSizes;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/** A journal of two segments, the first one closed, that an independent program wrote: it is read, audited, and written again alike. */
class JournalGoldenTest {

    private static final Origin ORIGIN = new Origin("notary.example", "hh", 1);
    private static final List<String> SEGMENTS = List.of("0000000000000000.seg", "0000000000000003.seg");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws Exception {
        for (String segment : SEGMENTS) {
            Files.write(folder.resolve(segment), Golden.bytes(JournalGoldenTest.class, segment));
        }
    }

    private static SecretKey key(Id id) {
        return new SecretKeySpec(
                Digest.of(id.value().getBytes(StandardCharsets.US_ASCII)).bytes(), "AES");
    }

    private static VerifierKey logKey() throws Exception {
        return VerifierKey.parse(
                Golden.text(JournalGoldenTest.class, "log.vkey").strip());
    }

    @Test
    void isSoundWithAndWithoutThePassword() throws Exception {
        AuditReport whole = new Audit(ORIGIN, logKey(), AuditProgress.NONE)
                .journal(folder, FileLayer.real(), Optional.of(JournalGoldenTest::key))
                .report();
        assertTrue(whole.sound(), whole::toString);
        assertEquals(4, whole.blocks());
        assertEquals(5, whole.entries());
        assertEquals(10L, whole.checked().get("journalParts"));
        AuditReport clear = new Audit(ORIGIN, logKey(), AuditProgress.NONE)
                .journal(folder, FileLayer.real(), Optional.empty())
                .report();
        assertTrue(clear.sound(), clear::toString);
        assertEquals(4, clear.blocks());
    }

    @Test
    void isOpenedByItsEnds() throws Exception {
        Scan scan = Journal.scan(folder, FileLayer.real());
        assertEquals(4, scan.records());
        assertEquals(Optional.empty(), scan.damage());
        assertTrue(scan.segments().getFirst().closed());
        SegmentOwner second = SegmentOwner.decode(scan.segments().getLast().preamble());
        assertEquals(3, second.frontier().size());
        assertEquals(new Id("2".repeat(32)), second.key());
        assertEquals(scan.segments().getLast().preamble(), second.encode());
    }

    @Test
    void isWrittenAgainByteForByte() throws Exception {
        Path again = folder.resolve("again");
        TreeMap<Long, SegmentPreamble> heads = new TreeMap<>();
        Journal.scan(folder, FileLayer.real())
                .segments()
                .forEach(segment -> heads.put(segment.first(), segment.preamble()));
        Scan none = Journal.scan(again, FileLayer.real());
        try (Journal journal = Journal.open(
                again, FileLayer.real(), none, first -> Objects.requireNonNull(heads.get(first)), SegmentSizes.LARGE)) {
            BlockJournal.read(folder, FileLayer.real(), Optional.of(JournalGoldenTest::key), 0, Long.MAX_VALUE, raw -> {
                Map.Entry<Long, SegmentPreamble> segment = Objects.requireNonNull(heads.floorEntry(raw.number()));
                if (segment.getKey() == raw.number()) {
                    journal.finishSegment();
                }
                write(journal, raw, key(SegmentOwner.decode(segment.getValue()).key()));
            });
        }
        for (String segment : SEGMENTS) {
            assertArrayEquals(
                    Golden.bytes(JournalGoldenTest.class, segment), Files.readAllBytes(again.resolve(segment)));
        }
    }

    private static void write(Journal journal, RawBlock raw, SecretKey key) {
        try {
            Block block = block(raw);
            JournalRecord record = BlockRecord.encode(block, key);
            journal.append(record);
            journal.force();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Block block(RawBlock raw) throws Exception {
        List<RecordedEntry> entries = new java.util.ArrayList<>();
        for (RawBlock.RawEntry entry : raw.entries()) {
            entries.add(new RecordedEntry(
                    new EntryId(raw.number(), entries.size()),
                    Entry.parse(entry.bytes()),
                    entry.parts().orElseThrow()));
        }
        return new Block(Header.parse(raw.header()), SignedNote.parse(raw.head()), entries);
    }
}
