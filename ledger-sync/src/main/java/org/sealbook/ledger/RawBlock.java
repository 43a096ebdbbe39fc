package org.sealbook.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.sealbook.record.Part;

/**
 * A block as it was found in the journal or in the tables, before anything about it is believed.
 *
 * @param number where it stands in its source
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; bytes are handed on as they were found.
public record RawBlock(long number, byte[] header, byte[] head, List<RawEntry> entries) {

    /**
     * An entry as it was found.
     *
     * @param command the command's id as the source's index names it, where it has one
     * @param parts empty where they can't be read without the office's keys
     */
    @SuppressWarnings("ArrayRecordComponent") // As above.
    public record RawEntry(byte[] bytes, Optional<String> command, Optional<SortedMap<String, Part>> parts) {

        long size() {
            return bytes.length
                    + parts.stream()
                            .flatMap(held -> held.values().stream())
                            .mapToLong(part -> part.content().length)
                            .sum();
        }
    }

    /** About how many bytes it holds. */
    long size() {
        return header.length
                + head.length
                + entries.stream().mapToLong(RawEntry::size).sum();
    }
}
