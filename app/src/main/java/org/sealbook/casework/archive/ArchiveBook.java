package org.sealbook.casework.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.fact.Page;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the files of cases. Inside a decision it sees the state that is being decided on. */
public interface ArchiveBook {

    /** The closed case's row; empty while it is open. */
    Optional<ArchiveRow> find(Id caseId);

    /** The papers as somebody put them in order; empty before. */
    Optional<List<FilePaper>> papers(Id caseId);

    /**
     * Closed cases, the longest closed first.
     *
     * @param handedOver whether those that are in the archive, or those that are not
     * @param closedBefore only what was closed before; empty for all
     */
    Page<ArchiveRow> page(boolean handedOver, Optional<Instant> closedBefore, Optional<EntryId> after, int limit);
}
