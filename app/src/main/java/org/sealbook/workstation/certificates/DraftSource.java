package org.sealbook.workstation.certificates;

import java.util.Optional;
import org.sealbook.record.Id;

/**
 * What is being written: the first certificate text of a case, or one of its certificates anew. Exactly one of the two is there.
 *
 * @param caseId of a new certificate
 * @param certificate that is written anew
 */
record DraftSource(Optional<Id> caseId, Optional<Id> certificate) {

    static DraftSource ofCase(Id caseId) {
        return new DraftSource(Optional.of(caseId), Optional.empty());
    }

    static DraftSource again(Id certificate) {
        return new DraftSource(Optional.empty(), Optional.of(certificate));
    }
}
