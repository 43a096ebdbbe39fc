package org.sealbook.reports;

import java.security.SecureRandom;
import java.time.Instant;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;
import org.sealbook.reports.layout.CertificatePdf;
import org.sealbook.reports.layout.Seal;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.signing.PdfSigner;
import org.sealbook.reports.signing.SealAppearance;

/** Certificates signed by an office made for the tests. */
public final class SignedPapers {

    private static final OfficeSecrets OFFICE = OfficeSecrets.generate(
            "ledger.example/ludao/1", Papers.OFFICE, new SecureRandom(), Instant.parse("2026-01-01T00:00:00Z"));

    private SignedPapers() {}

    public static Signer signer() {
        return OFFICE.certificateSigner();
    }

    public static SealAppearance seal() {
        Seal seal = Seal.of(Papers.OFFICE);
        return new SealAppearance(seal.side(), seal.side(), seal.operators());
    }

    public static byte[] unsigned(CertificatePaper paper) {
        return CertificatePdf.render(paper, Papers.files(), Papers.WHEN);
    }

    public static byte[] signed(CertificatePaper paper) throws SigningException {
        return PdfSigner.certify(unsigned(paper), signer(), seal(), Papers.WHEN);
    }
}
