package org.sealbook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/** Judges whether the log of one signed head is the beginning of the log of a later one. */
public final class ConsistencyVerification {

    private static final byte[] FIRST_LINE = (PrefixProof.FIRST_LINE + "\n").getBytes(UTF_8);

    private ConsistencyVerification() {}

    /** Whether the file is one of those judged here, by its first line. */
    public static boolean isOne(byte[] proof) {
        return Arrays.equals(Arrays.copyOf(proof, Math.min(proof.length, FIRST_LINE.length)), FIRST_LINE);
    }

    /**
     * Judges a proof: both heads signed by this key, the path from one to the other, and enough of the cosigners on the newer head.
     *
     * @param name of the proof's file, for the findings
     */
    public static VerificationReport verify(
            String name, byte[] proof, VerifierKey originKey, List<VerifierKey> cosigners, int quorum) {
        Findings findings = new Findings();
        Optional<Maturity> maturity = Optional.empty();
        try {
            PrefixProof parsed = PrefixProof.parse(proof);
            for (SignedNote head : List.of(parsed.older(), parsed.newer())) {
                head.verify(originKey);
                requireRight(head, cosigners);
            }
            parsed.verify();
            Maturity seen = LogProofVerification.maturity(parsed.newer(), cosigners, quorum);
            if (seen.cosigned() < quorum) {
                throw new ProofException("cosignatures of trusted cosigners", "at least " + quorum, seen.cosigned());
            }
            maturity = Optional.of(seen);
            findings.passed(
                    Check.CONSISTENCY,
                    name,
                    "verify.consistent",
                    parsed.olderHead().origin(),
                    parsed.olderHead().size(),
                    parsed.newerHead().size());
        } catch (FormatException e) {
            findings.failed(Check.FORMAT, name, "verify.piece-malformed", String.valueOf(e.getMessage()));
        } catch (ProofException e) {
            findings.failed(Check.CONSISTENCY, name, "verify.not-consistent", String.valueOf(e.getMessage()));
        }
        return new VerificationReport(findings.list(), List.of(), maturity);
    }

    /** A line of a given cosigner that is wrong fails the proof. */
    private static void requireRight(SignedNote head, List<VerifierKey> cosigners) throws ProofException {
        for (VerifierKey cosigner : cosigners) {
            if (head.signatures().stream().anyMatch(line -> line.isBy(cosigner))) {
                Cosignature.verify(head, cosigner);
            }
        }
    }
}
