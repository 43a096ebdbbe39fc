package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A cosigner's dated statement about a checkpoint (C2SP tlog-cosignature, {@code cosignature/v1} with Ed25519): this was the largest
 * consistent tree that it had seen of this log. In the note's line stand eight bytes of POSIX seconds, big-endian, then the signature.
 */
public final class Cosignature {

    private Cosignature() {}

    /**
     * The line that a cosigner adds.
     *
     * @throws IllegalArgumentException unless the text is a checkpoint, the key a cosigner's and the time not negative
     */
    public static NoteSignature cosign(String checkpointText, long unixSeconds, NoteSigner signer) {
        VerifierKey key = signer.key();
        requireCosigner(key);
        if (unixSeconds < 0) {
            throw new IllegalArgumentException("a cosignature has no negative time: " + unixSeconds);
        }
        try {
            Checkpoint.parse(checkpointText);
        } catch (FormatException e) {
            throw new IllegalArgumentException("only checkpoints are cosigned", e);
        }
        byte[] signature = signer.sign(message(checkpointText, unixSeconds));
        byte[] dated = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(unixSeconds)
                .put(signature)
                .array();
        return new NoteSignature(key.name(), key.keyId(), dated);
    }

    /**
     * Passes when this cosigner has signed the note's checkpoint: at least one line is the key's, and every line of the key is right.
     *
     * @return the earliest time, in POSIX seconds
     * @throws IllegalArgumentException when the key is not a cosigner's
     */
    public static long verify(SignedNote note, VerifierKey cosigner) throws ProofException {
        requireCosigner(cosigner);
        requireCheckpoint(note);
        long earliest = Long.MAX_VALUE;
        for (NoteSignature line : note.signaturesBy(cosigner)) {
            earliest = Math.min(earliest, verify(note.text(), line.signature(), cosigner));
        }
        return earliest;
    }

    private static long verify(String text, byte[] dated, VerifierKey cosigner) throws ProofException {
        long time = dated.length < Long.BYTES ? -1 : ByteBuffer.wrap(dated).getLong();
        if (time < 0) {
            throw new ProofException("the cosignature of " + cosigner.name() + " has no time");
        }
        if (!cosigner.verify(message(text, time), Arrays.copyOfRange(dated, Long.BYTES, dated.length))) {
            throw new ProofException(
                    "the cosignature of " + cosigner.name() + " does not fit the checkpoint and its time");
        }
        return time;
    }

    private static byte[] message(String checkpointText, long unixSeconds) {
        return ("cosignature/v1\ntime " + unixSeconds + "\n" + checkpointText).getBytes(UTF_8);
    }

    private static void requireCosigner(VerifierKey key) {
        if (key.type() != VerifierKey.COSIGNER) {
            throw new IllegalArgumentException("not a cosigner's key: " + key);
        }
    }

    private static void requireCheckpoint(SignedNote note) throws ProofException {
        try {
            Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new ProofException("a cosigned note is not a checkpoint: " + e.getMessage());
        }
    }
}
