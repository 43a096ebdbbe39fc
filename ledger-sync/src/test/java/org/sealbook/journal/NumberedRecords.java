package org.sealbook.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.fixtures.FaultyFiles;

/** Journals whose records can be told from their numbers. */
final class NumberedRecords {

    /** Real files; without a power cut nobody can tell that forces do not wait for the disk. */
    static final FileLayer FILES = new FaultyFiles(FileLayer.real()).quick();

    /** Not in step with the records. */
    static final int STEP = 64;

    private NumberedRecords() {}

    static SegmentPreamble preamble(long first) {
        return new SegmentPreamble(("from " + first).getBytes(UTF_8));
    }

    static JournalRecord numbered(long number) {
        return new JournalRecord(("clear " + number).getBytes(UTF_8), ("sealed " + number).getBytes(UTF_8));
    }

    static Journal open(Path folder, FileLayer files, int segmentLimit) throws IOException {
        SegmentSizes sizes = new SegmentSizes(segmentLimit, STEP);
        return Journal.open(folder, files, Journal.scan(folder, files), NumberedRecords::preamble, sizes);
    }

    static void fill(Path folder, int segmentLimit, int records) throws IOException {
        try (Journal journal = open(folder, FILES, segmentLimit)) {
            for (int i = 0; i < records; i++) {
                journal.append(numbered(journal.next()));
                journal.force();
            }
        }
    }

    /** How many records from a number on there are, each of them as it was numbered. */
    static int readFrom(Path folder, long from) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        Journal.read(folder, FILES, from, (number, preamble, record) -> {
            assertEquals(from + records.size(), number);
            assertEquals(numbered(number), record);
            records.add(record);
        });
        return records.size();
    }

    static Path segment(Path folder, long first) {
        return folder.resolve("%016d.seg".formatted(first));
    }
}
