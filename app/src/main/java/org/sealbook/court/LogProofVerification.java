package org.sealbook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.TlogProof;
import org.sealbook.tlog.VerifierKey;

/** Judges any C2SP tlog-proof, ours or a stranger's. */
public final class LogProofVerification {

    /** The longest leaf that is judged, in bytes. */
    public static final int MAX_LEAF = 64 << 20;

    /** The longest proof that is read, in bytes. */
    public static final int MAX_PROOF = 2 << 20;

    private static final byte[] FIRST_LINE = "c2sp.org/tlog-proof@v1\n".getBytes(UTF_8);

    private LogProofVerification() {}

    /**
     * Judges whether the leaf stands in the log whose head this key signed, and enough of the cosigners too.
     *
     * @param name of the proof's file, for the findings
     * @throws UnreadableFileException where the bytes are no tlog-proof of any kind
     */
    public static VerificationReport verify(
            String name, byte[] proof, byte[] leaf, VerifierKey originKey, List<VerifierKey> cosigners, int quorum)
            throws UnreadableFileException {
        if (!Arrays.equals(Arrays.copyOf(proof, Math.min(proof.length, FIRST_LINE.length)), FIRST_LINE)) {
            throw new UnreadableFileException("verify.not-a-log-proof", name);
        }
        Findings findings = new Findings();
        Optional<Maturity> maturity = Optional.empty();
        try {
            TlogProof parsed = TlogProof.parse(proof);
            parsed.verify(leaf, originKey, cosigners, quorum);
            maturity = Optional.of(maturity(parsed.checkpoint(), cosigners, quorum));
            findings.passed(
                    Check.HEADER_IN_LOG,
                    name,
                    "verify.in-log",
                    parsed.index(),
                    parsed.head().origin(),
                    parsed.head().size());
        } catch (FormatException e) {
            findings.failed(Check.FORMAT, name, "verify.piece-malformed", String.valueOf(e.getMessage()));
        } catch (ProofException e) {
            findings.failed(Check.HEADER_IN_LOG, name, "verify.not-in-log", String.valueOf(e.getMessage()));
        }
        return new VerificationReport(findings.list(), List.of(), maturity);
    }

    /** One public key counts once, whatever its names. How many of them may lie is not known here, so no time is proven. */
    static Maturity maturity(SignedNote head, List<VerifierKey> cosigners, int quorum) {
        long all = cosigners.stream()
                .map(LogProofVerification::publicKey)
                .distinct()
                .count();
        long signed = cosigners.stream()
                .filter(head::isSignedBy)
                .map(LogProofVerification::publicKey)
                .distinct()
                .count();
        return new Maturity(Math.toIntExact(signed), Math.toIntExact(all), quorum, Optional.empty(), Optional.empty());
    }

    private static Digest publicKey(VerifierKey key) {
        return Digest.wrap(key.publicKey());
    }
}
