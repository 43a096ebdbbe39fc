package org.sealbook.casework.issue;

import java.util.List;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.parties.Party;
import org.sealbook.record.CertificateContent;

/**
 * What the paper of a certificate would show if it were printed as it is written now, before it has a number.
 *
 * @param notary the name of the handling notary
 */
public record DraftedCertificate(Matter matter, CertificateContent content, List<Party> parties, String notary) {

    public DraftedCertificate {
        parties = List.copyOf(parties);
    }
}
