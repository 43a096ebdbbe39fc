package org.sealbook.office.sample;

import java.util.List;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.NumberRow.IssuedFile;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * What all bulk cases share.
 *
 * @param catalogue the version of the catalogue whose matters they are of
 * @param file the evidence whose content stands for theirs
 * @param content the digest of the certificate that stands for theirs
 * @param signed its signed file
 */
record BulkSetting(
        int catalogue,
        List<Matter> matters,
        List<Id> notaries,
        List<Id> assistants,
        Id director,
        Id clerk,
        Id archivist,
        EvidenceRow file,
        Digest content,
        IssuedFile signed) {

    BulkSetting {
        matters = List.copyOf(matters);
        notaries = List.copyOf(notaries);
        assistants = List.copyOf(assistants);
    }
}
