package org.sealbook.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What opening a ledger had to mend.
 *
 * @param replayed blocks that the journal held and the tables did not
 * @param quarantined where the unfinished last record was put, if there was one
 * @param damagedTables where tables that could not be used were put, if so; they were built anew from the journal
 * @param differences rows of those tables that differed from the journal, as far as they could be read
 * @param mark what was found where the mark outside the data folder lies
 * @param recoveredFrom the mark that the ledger has not reached, where somebody decided to go on behind it
 * @param copiedBeforeMigration the copy of the tables as they were before this program brought them to its form, if it did
 */
public record OpeningReport(
        long replayed,
        Optional<Path> quarantined,
        Optional<Path> damagedTables,
        List<Fault> differences,
        Optional<Path> copiedBeforeMigration,
        MarkFound mark,
        Optional<HeadMark> recoveredFrom) {

    public OpeningReport {
        differences = List.copyOf(differences);
    }

    /** Whether everything was as it was left. */
    public boolean clean() {
        return replayed == 0 && quarantined.isEmpty() && damagedTables.isEmpty();
    }
}
