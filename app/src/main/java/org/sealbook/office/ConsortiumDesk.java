package org.sealbook.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.court.TrustList;
import org.sealbook.court.TrustPolicy;
import org.sealbook.court.TrustedOffice;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.sync.https.TlsIdentity;
import org.sealbook.sync.membership.Application;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.sync.membership.Member;
import org.sealbook.sync.membership.X509Der;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;

/**
 * How offices become a consortium: each writes an application, one makes the founding document of them, every office compares its digest on
 * paper and joins. Joining is an entry; the document lies in the data folder as {@code consortium.json}, which that entry names by
 * digest. Safe for use by many threads.
 */
public final class ConsortiumDesk {

    private static final String JOINED = "ConsortiumJoined";
    private static final int ID_DIGITS = 32;

    private final OfficeFolder folder;
    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final Ledger ledger;
    private final StaffBook staff;

    ConsortiumDesk(
            OfficeFolder folder, OfficeIdentity identity, OfficeSecrets secrets, Ledger ledger, StaffBook staff) {
        this.folder = folder;
        this.identity = identity;
        this.secrets = secrets;
        this.ledger = ledger;
        this.staff = staff;
    }

    /**
     * This office's application, signed with its log key.
     *
     * @param address {@code host:port} where it will listen, or empty if it only dials out
     * @throws Refusal if that is no address
     */
    public Application application(String address) {
        if (!address.isEmpty() && !Member.isAddress(address)) {
            throw new Refusal("refusal.consortium.address", address);
        }
        Member own = new Member(
                identity.origin(),
                identity.name(),
                secrets.logSigner().key(),
                secrets.cosigner().key(),
                tls().keyDigest(),
                address,
                der(secrets.authority()));
        return Application.sign(own, secrets.logSigner());
    }

    /**
     * Makes the founding document of several applications; nothing is joined by it yet.
     *
     * @throws Refusal if the applications do not fit together, or this office is not among them
     */
    public FoundingDocument found(List<Application> applications, int quorum, int dishonest) {
        try {
            FoundingDocument document =
                    FoundingDocument.of(identity.origin().domain(), applications, quorum, dishonest);
            requireOwnEntry(document);
            return document;
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.consortium.not-together", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Joins the consortium of this document. The same document again answers the first receipt.
     *
     * @param digestRead the digest as the person read it from paper, at least its first 16 characters
     * @throws Refusal if the digest is another one, this office is not in the document as it is, it is in another consortium already, or
     *     this is not the person's duty
     */
    public Recorded join(Id acting, FoundingDocument document, String digestRead) throws IOException, OfficeException {
        Digest digest = document.digest();
        requireRead(digest, digestRead);
        requireOwnEntry(document);
        Optional<FoundingDocument> before = document();
        if (before.isPresent() && !before.get().digest().equals(digest)) {
            throw new Refusal(
                    "refusal.consortium.another", before.get().digest().hex(), digest.hex());
        }
        Id command = command(digest);
        Recorded joined = new Recorded(command, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.MANAGE_PEERS);
            return List.of(new EntryDraft(
                    JOINED,
                    identity.station(),
                    Map.of(EntryDraft.FACTS, CanonicalJson.write(Map.of("v", 1, "consortium", digest.base64())))));
        })));
        folder.write(document);
        return joined;
    }

    /**
     * The consortium that this office is in.
     *
     * @throws OfficeException if the file is not what the ledger says was joined
     */
    public Optional<FoundingDocument> document() throws IOException, OfficeException {
        Optional<FoundingDocument> document = folder.consortium();
        if (document.isPresent() && !isRecorded(document.get().digest())) {
            throw new OfficeException("office.consortium-changed", List.of(identity.name()), null);
        }
        return document;
    }

    /**
     * The keys that a verifier needs to check what this office gives out: its own alone or, in a consortium, those of every member with the
     * consortium's policy.
     *
     * @throws OfficeException if the founding document is not what was joined
     */
    public TrustList trusted() throws IOException, OfficeException {
        Optional<FoundingDocument> document = document();
        List<TrustedOffice> offices = new ArrayList<>(own());
        if (document.isEmpty()) {
            return new TrustList(offices, new TrustPolicy(0, 0));
        }
        Consortium consortium = document.get().consortium();
        consortium.members().stream()
                .filter(member -> !member.origin().equals(identity.origin()))
                .map(ConsortiumDesk::trusted)
                .forEach(offices::add);
        return new TrustList(offices, new TrustPolicy(consortium.quorum(), consortium.dishonest()));
    }

    /** This office with each log key that it has had; one of which nothing is to be believed is left out. */
    private List<TrustedOffice> own() {
        List<KeyRow> keys = new SigningRecord(ledger, secrets).all();
        List<VerifierKey> cosigners = keys.stream()
                .filter(row -> row.use() == KeyUse.COSIGNER)
                .map(row -> verifierKey(row.key()))
                .toList();
        return keys.stream()
                .filter(row -> row.use() == KeyUse.LOG)
                .filter(row -> row.trustedUntil().orElse(row.from()) >= row.from())
                .map(row -> new TrustedOffice(
                        identity.origin(),
                        verifierKey(row.key()),
                        cosigners,
                        List.of(secrets.authority()),
                        row.from(),
                        row.trustedUntil()))
                .toList();
    }

    private static VerifierKey verifierKey(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (FormatException e) {
            throw new IllegalStateException("the office's own key has its form", e);
        }
    }

    private static TrustedOffice trusted(Member member) {
        return new TrustedOffice(
                member.origin(),
                member.logKey(),
                List.of(member.cosignerKey()),
                List.of(certificate(member.authority())),
                0,
                OptionalLong.empty());
    }

    /** The key by which peers know this office's connections. */
    TlsIdentity tls() {
        byte[] seed = secrets.tlsSeed();
        try {
            return TlsIdentity.of(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private boolean isRecorded(Digest digest) {
        return ledger.receiptOf(command(digest))
                .flatMap(receipt -> ledger.entry(receipt.entries().getFirst()))
                .filter(entry -> entry.entry().type().equals(JOINED))
                .map(RecordedEntry::facts)
                .filter(facts -> digest.base64().equals(facts.get("consortium")))
                .isPresent();
    }

    private void requireOwnEntry(FoundingDocument document) {
        Member own = document.consortium()
                .member(identity.origin())
                .orElseThrow(() -> new Refusal(
                        "refusal.consortium.not-in-it", identity.origin().toString()));
        if (!own.equals(application(own.address()).member())) {
            throw new Refusal("refusal.consortium.other-keys", identity.origin().toString());
        }
    }

    private static X509Der der(X509Certificate certificate) {
        try {
            return new X509Der(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the office's own certificate has an encoding", e);
        }
    }

    private static X509Certificate certificate(X509Der der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der.der()));
        } catch (CertificateException e) {
            throw new IllegalStateException("a member's certificate was checked when it was read", e);
        }
    }

    private static void requireRead(Digest digest, String read) {
        String typed = String.join("", read.strip().split("[\\s-]+")).toLowerCase(Locale.ROOT);
        if (typed.length() < 16 || !digest.hex().startsWith(typed)) {
            throw new Refusal("refusal.consortium.digest", digest.hex());
        }
    }

    /** Joining the same document is one act, however often it is asked for. */
    private static Id command(Digest digest) {
        return new Id(digest.hex().substring(0, ID_DIGITS));
    }
}
