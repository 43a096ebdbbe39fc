package org.sealbook.casework.issue;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.casework.evidence.EvidenceBook;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Attachment;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Id;

/** Puts together what a certificate says: its text, and the evidence that it names. */
final class Contents {

    private final EvidenceBook evidence;

    Contents(EvidenceBook evidence) {
        this.evidence = evidence;
    }

    /**
     * The content of a certificate.
     *
     * @throws Refusal when some of it was erased
     */
    CertificateContent of(CertificateRow row) {
        return of(row.text().orElseThrow(Contents::erased), row.attachments());
    }

    /**
     * What a certificate with this text and this evidence would say.
     *
     * @throws Refusal when there is no such evidence, or its name was erased
     */
    CertificateContent of(String text, List<Id> evidenceNamed) {
        List<Attachment> attachments = new ArrayList<>();
        for (Id each : evidenceNamed) {
            EvidenceRow file =
                    evidence.find(each).orElseThrow(() -> new Refusal("refusal.evidence.unknown", each.value()));
            attachments.add(new Attachment(file.fileName().orElseThrow(Contents::erased), file.size(), file.sha256()));
        }
        return new CertificateContent(text, attachments);
    }

    static Refusal erased() {
        return new Refusal("refusal.certificate.content-erased");
    }
}
