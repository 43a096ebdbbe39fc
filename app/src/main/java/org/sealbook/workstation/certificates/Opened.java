package org.sealbook.workstation.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.issue.CertificateDetail;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.issue.ProposedText;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;

/**
 * A certificate in words, gathered in the background.
 *
 * @param number as papers show it, or that it has none yet
 * @param drafter who wrote the newest draft
 */
record Opened(
        CertificateDetail detail,
        String number,
        String applicants,
        String matter,
        String notary,
        Optional<String> second,
        String drafter) {

    static Opened read(Around around, Id certificate) {
        Office office = around.office();
        CertificateDetail detail = office.drafts().detail(certificate, office.person());
        return new Opened(
                detail,
                detail.row()
                        .number()
                        .map(number -> number.number().text())
                        .orElseGet(() -> around.text("certificates-screen.without-number")),
                Applicants.of(around, detail.parties()),
                around.words().matter(detail.caseFile().matter()),
                around.words().person(detail.caseFile().handlingNotary()),
                detail.caseFile().secondPerson().map(around.words()::person),
                around.words().person(detail.row().drafter()));
    }

    CertificateRow row() {
        return detail.row();
    }

    Optional<NumberRow.IssuedFile> file() {
        return row().number().flatMap(NumberRow::file);
    }

    /** What whoever drafted left open. */
    List<String> blanks() {
        return row().text().map(ProposedText::blanks).orElse(List.of());
    }

    /** The signed file, or what it would be if it were printed now. In the background. */
    static byte[] paper(Office office, CertificateRow row) throws IOException, PressException {
        if (row.number().flatMap(NumberRow::file).isPresent()) {
            try (InputStream signed = office.certificates().signedFile(row.id())) {
                return signed.readAllBytes();
            }
        }
        String text = row.text().orElseThrow(() -> new Refusal("refusal.certificate.content-erased"));
        return office.drafts().preview(row.caseId(), text, row.attachments());
    }
}
