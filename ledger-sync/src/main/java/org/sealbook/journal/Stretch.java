package org.sealbook.journal;

import java.nio.file.Path;
import java.util.List;

/**
 * Bytes from the beginning of a segment file that never change again. Those of a journal, in order, are a journal.
 *
 * @param bytes how many
 */
public record Stretch(Path file, long bytes) {

    /**
     * Where the records before a number lie, for a copy that is made while another thread appends.
     *
     * @param until at most {@link Journal#forced()}, or {@link Long#MAX_VALUE} for the records that are whole just now
     * @throws JournalException of stage READ: {@code journal.damaged} where a record before {@code until} is
     */
    public static List<Stretch> before(long until, Path folder, FileLayer files) throws JournalException {
        return new JournalReader(folder, files).stretches(until);
    }
}
