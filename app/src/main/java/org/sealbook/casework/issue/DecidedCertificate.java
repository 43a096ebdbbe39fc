package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.List;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.parties.Party;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.record.CertificateContent;

/**
 * Everything that a certificate's paper shows and carries.
 *
 * @param notary the name of the handling notary
 * @param decided the entry that decided it, with its proof, to be attached inside the signed file
 */
public record DecidedCertificate(
        CertificateNumber number,
        Matter matter,
        CertificateContent content,
        List<Party> parties,
        String notary,
        LocalDate issueDate,
        EntryEvidence decided) {

    public DecidedCertificate {
        parties = List.copyOf(parties);
    }
}
