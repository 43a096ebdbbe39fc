package org.sealbook.casework.copies;

import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Reads the printed copies. Inside a decision it sees the state that is being decided on. */
public interface CopyBook {

    /** What was planned for a certificate; empty while nobody said. */
    Optional<CopyPlan> plan(Id certificate);

    /** The copies of a certificate, in the order in which they were printed. */
    List<CopyRow> ofCertificate(Id certificate);

    Optional<CopyRow> find(Id copy);

    /** The copies of the same kind and certificate as others, more than were planned, the newest first. */
    List<CopyRow> beyondPlan(int limit);

    default CopyRow known(Id copy) {
        return find(copy).orElseThrow(() -> new Refusal("refusal.copy.unknown", copy.value()));
    }
}
