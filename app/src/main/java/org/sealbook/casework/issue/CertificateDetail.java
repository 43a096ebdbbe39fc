package org.sealbook.casework.issue;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.tlog.Digest;

/**
 * A certificate with what is read beside it when it is approved, and what this person's next steps with it would meet.
 *
 * @param evidence all of its case, whether the certificate names it or not
 * @param content the digest of what it says now, which an approval names; empty once some of it was erased
 * @param followed the one that it replaces or corrects
 * @param followers the certificates that replace or correct it, in the order in which they were first drafted
 * @param returned why it was sent back, while its case waits for a new draft
 * @param next the steps that a case takes with its certificates, in the order of the procedure
 */
public record CertificateDetail(
        CertificateRow row,
        CaseFile caseFile,
        List<PartyRow> parties,
        List<EvidenceRow> evidence,
        Optional<Digest> content,
        Optional<CertificateRow> followed,
        List<CertificateRow> followers,
        Optional<String> returned,
        List<NextStep> next) {

    public CertificateDetail {
        parties = List.copyOf(parties);
        evidence = List.copyOf(evidence);
        followers = List.copyOf(followers);
        next = List.copyOf(next);
    }

    /** What speaks against this step; nothing, when it is lawful. Only for the steps of {@link #next}. */
    public Optional<Objection> against(CaseStep step) {
        return next.stream()
                .filter(each -> each.step() == step)
                .findFirst()
                .orElseThrow()
                .objection();
    }
}
