package org.sealbook.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.casework.issue.CertificateDesk;
import org.sealbook.casework.issue.CertificateNumber;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.vault.VaultException;

/**
 * Lets an issued certificate leave: the signed file as it was recorded, and beside it the proof of the entry that recorded it,
 * against the signed head that carries the most cosignatures held now.
 */
public final class CertificateExport {

    private final PeersDesk peers;
    private final CertificateDesk certificates;

    CertificateExport(PeersDesk peers, CertificateDesk certificates) {
        this.peers = peers;
        this.certificates = certificates;
    }

    /**
     * Writes {@code N.pdf} and its proof files; the PDF last, so that it never stands there without them.
     *
     * @return the files, the PDF first
     * @throws Refusal if it is not issued
     * @throws VaultException if the kept file is not what was recorded; nothing is written then
     */
    public List<Path> export(Id certificate, Path folder) throws IOException, VaultException {
        byte[] pdf;
        try (InputStream in = certificates.signedFile(certificate)) {
            pdf = in.readAllBytes();
        }
        NumberRow number = certificates.known(certificate).number().orElseThrow();
        NumberRow.IssuedFile file = number.file().orElseThrow();
        String stem = stem(number.number(), certificate);
        List<Path> made = new ArrayList<>(
                peers.proofFiles(stem, file.issued()).orElseThrow().write(folder));
        Path paper = folder.resolve(stem + ".pdf");
        FileLayer.real().replaceWhole(paper, pdf);
        made.addFirst(paper);
        return made;
    }

    /** ASCII, safe on every file system, told apart by the certificate's id: {@code certificate-2026-57-1f2e3d4c}. */
    static String stem(CertificateNumber number, Id certificate) {
        return "certificate-" + number.series().year() + "-" + number.serial() + "-"
                + certificate.value().substring(0, 8);
    }
}
