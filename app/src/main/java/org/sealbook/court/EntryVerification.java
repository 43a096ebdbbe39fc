package org.sealbook.court;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.DisclosedParts;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.EntryProof;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.record.PeersSeen;
import org.sealbook.record.PeersSeenProof;
import org.sealbook.record.TimeBounds;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.NoteSignature;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.TlogProof;
import org.sealbook.tlog.VerifierKey;

/**
 * Judges the files of one entry: parts → entry → block → header → head of the log → whoever signed that head. Every step that
 * can run does, and each leaves its finding.
 */
final class EntryVerification {

    /** Reads one kind of proof file. */
    @FunctionalInterface
    private interface Parser<T> {
        T parse(byte[] bytes) throws FormatException;
    }

    /** Passes, or says why not. */
    @FunctionalInterface
    private interface Proof {
        void verify() throws ProofException;
    }

    private final ProofFiles files;
    private final Optional<TrustList> trust;
    private final Findings findings;

    EntryVerification(ProofFiles files, Optional<TrustList> trust, Findings findings) {
        this.files = files;
        this.trust = trust;
        this.findings = findings;
    }

    /** The entry, where nothing of its way to the head is missing or broken. */
    Optional<ProvenEntry> verify() {
        Optional<Entry> entry = parsed(ProofPiece.ENTRY, Entry::parse);
        Optional<Header> header = parsed(ProofPiece.HEADER, Header::parse);
        Optional<EntryProof> entryProof = parsed(ProofPiece.ENTRY_PROOF, EntryProof::parse);
        Optional<TlogProof> headerProof = parsed(ProofPiece.TLOG_PROOF, TlogProof::parse);
        if (entry.isEmpty() || header.isEmpty() || entryProof.isEmpty() || headerProof.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, Object>> facts = facts(entry.get());
        boolean whole = standsInBlock(entry.get(), header.get(), entryProof.get());
        whole &= standsInLog(header.get(), headerProof.get());
        Checkpoint head = headerProof.get().head();
        Optional<TrustedOffice> office = signedByOffice(headerProof.get());
        EntryId id = new EntryId(header.get().block(), entryProof.get().index());
        Optional<PeersSeen> seen = seenBefore(id, head);
        Optional<Maturity> maturity = trust.map(list -> cosigned(list, head.origin(), headerProof.get(), office, seen));
        if (!whole) {
            return Optional.empty();
        }
        return Optional.of(new ProvenEntry(entry.get(), id, head.origin(), facts, office, maturity));
    }

    private <T> Optional<T> parsed(ProofPiece piece, Parser<T> parser) {
        String name = files.name(piece);
        Optional<byte[]> bytes = files.bytes(piece);
        if (bytes.isEmpty()) {
            findings.notChecked(Check.FORMAT, name, "verify.piece-missing", name);
            return Optional.empty();
        }
        try {
            T value = parser.parse(bytes.get());
            findings.passed(Check.FORMAT, name, "verify.piece-read");
            return Optional.of(value);
        } catch (FormatException e) {
            findings.failed(Check.FORMAT, name, "verify.piece-malformed", technical(e));
            return Optional.empty();
        }
    }

    /** The parts are not always disclosed: an entry is proven without them. */
    private Optional<Map<String, Object>> facts(Entry entry) {
        if (files.bytes(ProofPiece.PARTS).isEmpty()) {
            return Optional.empty();
        }
        Optional<DisclosedParts> parts = parsed(ProofPiece.PARTS, DisclosedParts::parse);
        String name = files.name(ProofPiece.PARTS);
        if (parts.isEmpty()
                || !holds(
                        Check.PARTS,
                        name,
                        () -> parts.get().verify(entry),
                        Sentence.of("verify.parts-fit", parts.get().parts().size()),
                        "verify.parts-differ")) {
            return Optional.empty();
        }
        Part facts = parts.get().parts().get(Part.FACTS);
        if (facts == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CanonicalJson.parseCanonicalObject(facts.content()));
        } catch (FormatException e) {
            findings.failed(Check.FORMAT, name, "verify.piece-malformed", technical(e));
            return Optional.empty();
        }
    }

    private boolean standsInBlock(Entry entry, Header header, EntryProof proof) {
        String name = files.name(ProofPiece.ENTRY_PROOF);
        if (!Arrays.equals(header.bytes(), proof.header().bytes())) {
            findings.failed(Check.ENTRY_IN_BLOCK, name, "verify.header-differs", files.name(ProofPiece.HEADER));
            return false;
        }
        return holds(
                Check.ENTRY_IN_BLOCK,
                name,
                () -> proof.verify(entry.canonicalBytes()),
                Sentence.of(
                        "verify.in-block",
                        proof.index(),
                        header.block(),
                        header.time().timeText()),
                "verify.not-in-block");
    }

    private boolean standsInLog(Header header, TlogProof proof) {
        Checkpoint head = proof.head();
        return holds(
                Check.HEADER_IN_LOG,
                files.name(ProofPiece.TLOG_PROOF),
                () -> {
                    if (proof.index() != header.block()) {
                        throw new ProofException("place in the log", header.block(), proof.index());
                    }
                    if (proof.extra().isPresent()) {
                        throw new ProofException("the proof carries extra data, which none of ours does");
                    }
                    new InclusionProof(proof.index(), head.size(), proof.path()).verify(header.leafHash(), head.root());
                },
                Sentence.of("verify.in-log", header.block(), head.origin(), head.size()),
                "verify.not-in-log");
    }

    private Optional<TrustedOffice> signedByOffice(TlogProof proof) {
        String name = files.name(ProofPiece.TLOG_PROOF);
        String origin = proof.head().origin();
        if (trust.isEmpty()) {
            findings.notChecked(Check.LOG_KEY, name, "verify.no-trust-list", origin);
            return Optional.empty();
        }
        long newest = proof.head().size() - 1;
        Optional<TrustedOffice> office = trust.get().office(origin, newest);
        Optional<TrustedOffice> other = trust.get().signedOutOfRange(origin, newest, proof.checkpoint());
        if (other.isPresent()) {
            findings.notChecked(
                    Check.LOG_KEY,
                    name,
                    "verify.log-key-out-of-range",
                    origin,
                    newest,
                    other.get().from(),
                    other.get().until().orElse(newest));
            return Optional.empty();
        }
        if (office.isEmpty()) {
            findings.notChecked(Check.LOG_KEY, name, "verify.office-unknown", origin);
            return Optional.empty();
        }
        boolean signed = holds(
                Check.LOG_KEY,
                name,
                () -> proof.checkpoint().verify(office.get().logKey()),
                Sentence.of("verify.log-signed", origin),
                "verify.log-not-signed");
        return signed ? office : Optional.empty();
    }

    /** What an earlier entry quotes, where such a one was supplied and stands under the same head. */
    private Optional<PeersSeen> seenBefore(EntryId id, Checkpoint head) {
        if (files.bytes(ProofPiece.PEERS_SEEN).isEmpty()) {
            return Optional.empty();
        }
        Optional<PeersSeenProof> proof = parsed(ProofPiece.PEERS_SEEN, PeersSeenProof::parse);
        String name = files.name(ProofPiece.PEERS_SEEN);
        PeersSeen[] seen = new PeersSeen[1];
        return proof.filter(found -> holds(
                        Check.PEERS_SEEN,
                        name,
                        () -> seen[0] = found.verify(id, head),
                        Sentence.of("verify.peers-seen", found.id(), id),
                        "verify.peers-seen-wrong"))
                .map(_ -> seen[0]);
    }

    /** Judges every further signature line: one that cannot be checked is said to be so. */
    private Maturity cosigned(
            TrustList list, String origin, TlogProof proof, Optional<TrustedOffice> office, Optional<PeersSeen> seen) {
        SignedNote note = proof.checkpoint();
        Map<Origin, Long> cosigned = new HashMap<>();
        for (NoteSignature line : note.signatures()) {
            if (office.isPresent() && line.isBy(office.get().logKey())) {
                continue;
            }
            cosigner(list, line)
                    .ifPresentOrElse(
                            cosigner -> {
                                OptionalLong time = cosignedAt(note, cosigner.key(), line);
                                if (time.isPresent()
                                        && !cosigner.origin().toString().equals(origin)) {
                                    cosigned.merge(cosigner.origin(), time.getAsLong(), Math::min);
                                }
                            },
                            () -> findings.notChecked(
                                    Check.COSIGNATURE,
                                    files.name(ProofPiece.TLOG_PROOF),
                                    "verify.cosigner-unknown",
                                    line.name()));
        }
        long others = list.offices().stream()
                .filter(other -> !other.cosignerKeys().isEmpty()
                        && !other.origin().toString().equals(origin))
                .map(TrustedOffice::origin)
                .distinct()
                .count();
        return new Maturity(
                cosigned.size(),
                Math.toIntExact(others),
                list.policy().quorum(),
                seen.flatMap(each -> new QuotedCosignatures(list, origin, files.name(ProofPiece.PEERS_SEEN), findings)
                        .notBefore(each)),
                TimeBounds.notAfter(cosigned.values(), list.policy().dishonest()));
    }

    private record Cosigner(Origin origin, VerifierKey key) {}

    private static Optional<Cosigner> cosigner(TrustList list, NoteSignature line) {
        return list.offices().stream()
                .flatMap(office -> office.cosignerKeys().stream().map(key -> new Cosigner(office.origin(), key)))
                .filter(cosigner -> line.isBy(cosigner.key()))
                .findFirst();
    }

    /** The line's time in POSIX seconds, where the line is right. */
    private OptionalLong cosignedAt(SignedNote note, VerifierKey key, NoteSignature line) {
        String subject = files.name(ProofPiece.TLOG_PROOF);
        try {
            long time = Cosignature.verify(new SignedNote(note.text(), List.of(line)), key);
            findings.passed(Check.COSIGNATURE, subject, "verify.cosigned", line.name());
            return OptionalLong.of(time);
        } catch (ProofException e) {
            findings.failed(Check.COSIGNATURE, subject, "verify.cosignature-wrong", technical(e));
            return OptionalLong.empty();
        }
    }

    private boolean holds(Check check, String subject, Proof proof, Sentence passed, String failed) {
        try {
            proof.verify();
            findings.passed(check, subject, passed.key(), passed.arguments().toArray());
            return true;
        } catch (ProofException e) {
            findings.failed(check, subject, failed, technical(e));
            return false;
        }
    }

    private static String technical(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
