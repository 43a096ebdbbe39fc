package org.sealbook.court;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Origin;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.StrictText;
import org.sealbook.tlog.VerifierKey;

/**
 * The keys that a verifier trusts ({@code trust.json}), however they came by them.
 *
 * @param offices an origin occurs once for each log key that it has had
 */
public record TrustList(List<TrustedOffice> offices, TrustPolicy policy) {

    /** The longest file that is read, in bytes. */
    public static final int MAX_BYTES = 4 << 20;

    private static final int MOST_OFFICES = 10_000;
    private static final int MOST_KEYS = 100;

    public TrustList {
        offices = List.copyOf(offices);
    }

    /**
     * Reads {@code {"offices": [{"origin", "logKey", "cosignerKeys": [vkey], "x509": [base64 DER], "from", "until"}],
     * "policy": {"quorum", "dishonest"}}}; {@code until} may lack. The spelling need not be canonical.
     */
    public static TrustList parse(byte[] json) throws FormatException {
        StrictText.requireSize(json.length, MAX_BYTES);
        JsonMembers list = JsonMembers.of(CanonicalJson.parse(json), Set.of("offices", "policy"), Set.of());
        List<TrustedOffice> offices = new ArrayList<>();
        for (Object element : list.array("offices", MOST_OFFICES)) {
            offices.add(office(element));
        }
        return new TrustList(offices, TrustPolicy.of(list.value("policy")));
    }

    /**
     * Reads a file that a verifier was given.
     *
     * @throws UnreadableFileException if it is not there or holds no list of trusted keys
     */
    public static TrustList read(Path file) throws UnreadableFileException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException("verify.no-file", file);
        }
        try (var stream = Files.newInputStream(file)) {
            return parse(stream.readNBytes(MAX_BYTES + 1));
        } catch (FormatException e) {
            throw new UnreadableFileException("trust.malformed", file, String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #parse} reads it, in canonical JSON. */
    public byte[] encode() {
        return CanonicalJson.write(Map.of(
                "offices", offices.stream().map(TrustList::json).toList(),
                "policy", policy.json()));
    }

    /** This list with another policy. */
    public TrustList with(TrustPolicy other) {
        return new TrustList(offices, other);
    }

    /** The office of this origin with the key that signs the head over the blocks up to and with this one. */
    Optional<TrustedOffice> office(String origin, long block) {
        return offices.stream()
                .filter(office -> office.origin().toString().equals(origin) && office.covers(block))
                .findFirst();
    }

    /** The office of this origin with a key that signed this head, though the key is not good for the head's last block. */
    Optional<TrustedOffice> signedOutOfRange(String origin, long block, SignedNote head) {
        List<TrustedOffice> signers = offices.stream()
                .filter(office -> office.origin().toString().equals(origin) && head.isSignedBy(office.logKey()))
                .toList();
        return signers.stream().anyMatch(office -> office.covers(block))
                ? Optional.empty()
                : signers.stream().findFirst();
    }

    private static TrustedOffice office(Object element) throws FormatException {
        JsonMembers office =
                JsonMembers.of(element, Set.of("origin", "logKey", "cosignerKeys", "x509", "from"), Set.of("until"));
        List<VerifierKey> cosigners = new ArrayList<>();
        for (Object key : office.array("cosignerKeys", MOST_KEYS)) {
            cosigners.add(VerifierKey.parse(text(key)));
        }
        List<X509Certificate> x509 = new ArrayList<>();
        for (Object certificate : office.array("x509", MOST_KEYS)) {
            x509.add(certificate(StrictText.base64(text(certificate))));
        }
        OptionalLong until = office.has("until") ? OptionalLong.of(office.number("until")) : OptionalLong.empty();
        return JsonMembers.checked(() -> new TrustedOffice(
                Origin.parse(office.text("origin")),
                VerifierKey.parse(office.text("logKey")),
                cosigners,
                x509,
                office.number("from"),
                until));
    }

    private static Map<String, Object> json(TrustedOffice office) {
        Map<String, Object> json = new TreeMap<>();
        json.put("origin", office.origin().toString());
        json.put("logKey", office.logKey().encode());
        json.put(
                "cosignerKeys",
                office.cosignerKeys().stream().map(VerifierKey::encode).toList());
        json.put("x509", office.x509().stream().map(TrustList::base64).toList());
        json.put("from", office.from());
        office.until().ifPresent(until -> json.put("until", until));
        return json;
    }

    private static String text(Object element) throws FormatException {
        if (element instanceof String text) {
            return text;
        }
        throw new FormatException("not text in a list of texts");
    }

    private static X509Certificate certificate(byte[] der) throws FormatException {
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(certificate.getEncoded(), der)) {
                throw new FormatException("not one X.509 certificate in DER");
            }
            return certificate;
        } catch (CertificateException e) {
            throw new FormatException("not an X.509 certificate: " + e.getMessage(), e);
        }
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("an X.509 certificate without an encoding", e);
        }
    }
}
