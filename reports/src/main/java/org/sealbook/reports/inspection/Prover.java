package org.sealbook.reports.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Checks range, gap and CMS of one signature or document timestamp. */
final class Prover {

    private final byte[] file;
    private final DocumentState state;

    Prover(byte[] file, DocumentState state) {
        this.file = file;
        this.state = state;
    }

    Proof prove(SignatureField field, ByteRange range) throws IOException {
        PdfValue.Dictionary signature = field.signature();
        SignedBytes signed = new SignedBytes(file, range);
        Optional<byte[]> contents = signed.contents();
        if (contents.isEmpty() || !signature.get("Contents").equals(new PdfValue.Text(latin1(contents.get())))) {
            return Proof.broken(Reason.of("gap"));
        }
        String form = state.resolve(signature.get("SubFilter")) instanceof PdfValue.Name(String name) ? name : "";
        try {
            ContentInfo cms = CmsVerifier.parse(contents.get());
            return switch (form) {
                case "ETSI.RFC3161" -> timestamp(cms, signed::digest);
                case "ETSI.CAdES.detached", "adbe.pkcs7.detached" ->
                    signature(cms, signed, form.startsWith("ETSI"), claimedDate(signature));
                default -> throw new BrokenSignatureException(Reason.of("form", form));
            };
        } catch (BrokenSignatureException e) {
            return Proof.broken(e.reason());
        }
    }

    private static Proof signature(ContentInfo cms, SignedBytes signed, boolean etsi, Optional<Instant> date)
            throws BrokenSignatureException {
        CmsVerifier.Verified verified = CmsVerifier.detached(cms, signed::digest);
        AttributeTable attributes = verified.signer().getSignedAttributes();
        Optional<Instant> signingTime = signingTime(attributes);
        Optional<Instant> timestamp = signatureTimestamp(verified);
        // ETSI EN 319 142-1 §6.3: the certificate is bound, the time stands in M and not in the CMS.
        boolean baseline = etsi && SigningCertificates.present(attributes) && signingTime.isEmpty() && date.isPresent();
        String level = !baseline ? "CMS" : timestamp.isPresent() ? "PAdES-B-T" : "PAdES-B-B";
        return new Proof(Optional.empty(), verified.chain(), level, signingTime.or(() -> date), timestamp);
    }

    private static Proof timestamp(ContentInfo cms, CmsVerifier.Digester digester) throws BrokenSignatureException {
        CmsVerifier.Verified verified = CmsVerifier.enveloping(cms);
        Instant time = stampedTime(verified, digester);
        return new Proof(Optional.empty(), verified.chain(), "RFC 3161", Optional.of(time), Optional.of(time));
    }

    /** The time of a token that is over these bytes and signed by a certificate for timestamping. */
    private static Instant stampedTime(CmsVerifier.Verified token, CmsVerifier.Digester digester)
            throws BrokenSignatureException {
        try {
            TimeStampToken stamp = new TimeStampToken(token.data());
            String algorithm = CmsVerifier.digestName(stamp.getTimeStampInfo().getHashAlgorithm());
            if (!Arrays.equals(stamp.getTimeStampInfo().getMessageImprintDigest(), digester.digest(algorithm))) {
                throw new BrokenSignatureException(Reason.of("imprint"));
            }
            X509Certificate authority = token.certificate();
            List<String> purposes = authority.getExtendedKeyUsage();
            if (purposes == null || !purposes.contains(KeyPurposeId.id_kp_timeStamping.getId())) {
                throw new BrokenSignatureException(Reason.of("no-timestamp-authority"));
            }
            return stamp.getTimeStampInfo().getGenTime().toInstant();
        } catch (TSPException | IOException | CertificateParsingException e) {
            throw new BrokenSignatureException(Reason.of("no-timestamp"));
        } catch (GeneralSecurityException e) {
            throw new BrokenSignatureException(Reason.of("signature-algorithm", "?"));
        }
    }

    /** The time of a timestamp over the signature's value, inside the signature; a bad one is as good as none. */
    private static Optional<Instant> signatureTimestamp(CmsVerifier.Verified verified) {
        AttributeTable unsigned = verified.signer().getUnsignedAttributes();
        Attribute attribute =
                unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return Optional.empty();
        }
        try {
            ContentInfo token =
                    ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0));
            byte[] value = verified.signer().getSignature();
            return Optional.of(
                    stampedTime(CmsVerifier.enveloping(token), algorithm -> CmsVerifier.digest(algorithm, value)));
        } catch (BrokenSignatureException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> signingTime(AttributeTable attributes) {
        Attribute attribute = attributes.get(CMSAttributes.signingTime);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                    .getDate()
                    .toInstant());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> claimedDate(PdfValue.Dictionary signature) throws IOException {
        return state.resolve(signature.get("M")) instanceof PdfValue.Text(String text)
                ? PdfDate.parse(text)
                : Optional.empty();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
