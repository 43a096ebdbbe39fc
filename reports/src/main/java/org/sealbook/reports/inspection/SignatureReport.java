package org.sealbook.reports.inspection;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One signature or document timestamp, judged.
 *
 * @param field the full name of its field
 * @param kind what it is
 * @param signer the subject of the signing certificate; empty if the signature is broken
 * @param certificate the signing certificate, where the signature holds it
 * @param chain the certificates that the signature brings, the signing one first; nothing is proven by their presence
 * @param integrity the judgement
 * @param reason why
 * @param level {@code PAdES-B-B}, {@code PAdES-B-T}, {@code CMS} or {@code RFC 3161}: what was checked and found, no more;
 *     empty if the signature is broken
 * @param permission what a certification by this signature allows; empty if it certifies nothing
 * @param range what it covers; empty if the file names no proper range
 * @param coversWholeFile whether its range ends where the file ends
 * @param claimedTime when it was made, by the signer's word (for a timestamp: the authority's)
 * @param timestamp when it was made at the latest, by a timestamp inside the signature that fits it
 */
public record SignatureReport(
        String field,
        Kind kind,
        String signer,
        Optional<X509Certificate> certificate,
        List<X509Certificate> chain,
        Integrity integrity,
        Reason reason,
        String level,
        Optional<DocMdp> permission,
        Optional<ByteRange> range,
        boolean coversWholeFile,
        Optional<Instant> claimedTime,
        Optional<Instant> timestamp) {

    /** What kind of signature it is. */
    public enum Kind {
        /** The first signature, which says what may follow. */
        CERTIFICATION,
        APPROVAL,
        DOCUMENT_TIMESTAMP
    }

    public SignatureReport {
        chain = List.copyOf(chain);
    }
}
