package org.sealbook.casework.documents;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.fact.Page;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the documents of cases. Inside a decision it sees the state that is being decided on. */
public interface DocumentBook {

    Optional<DocumentRow> find(Id document);

    /** The documents of a case, in the order in which they were made. */
    List<DocumentRow> ofCase(Id caseId);

    /** All documents, oldest first. */
    Page<DocumentRow> page(Optional<EntryId> after, int limit);

    /** The document that an act is about; refused when there is none. */
    default DocumentRow known(Id document) {
        return find(document).orElseThrow(() -> new Refusal("refusal.case-document.unknown", document.value()));
    }
}
