package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and signature lines over it (C2SP signed-note). The text means nothing until {@link #verify} has passed for a trusted key.
 *
 * @param text ends with a newline; no other control characters
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The longest note, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** The most signature lines. */
    public static final int MAX_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")
                || text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !StrictText.isWellFormed(text)) {
            throw new IllegalArgumentException("a note's text ends with a newline and has no other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(
                    "a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    public static SignedNote parse(byte[] note) throws FormatException {
        String all = StrictText.utf8(note, MAX_BYTES);
        int end = all.lastIndexOf("\n\n");
        if (end < 0) {
            throw new FormatException("no empty line between text and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : StrictText.lines(all.substring(end + 2), MAX_SIGNATURES)) {
            signatures.add(NoteSignature.parse(line));
        }
        try {
            return new SignedNote(all.substring(0, end + 1), signatures);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a signed note: " + e.getMessage(), e);
        }
    }

    /** Signs with an {@link VerifierKey#ED25519} key; cosigners use {@link Cosignature}. */
    public static SignedNote sign(String text, NoteSigner signer) {
        VerifierKey key = signer.key();
        if (key.type() != VerifierKey.ED25519) {
            throw new IllegalArgumentException("a cosigner's key does not sign notes: " + key);
        }
        byte[] signature = signer.sign(text.getBytes(UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(key.name(), key.keyId(), signature)));
    }

    public byte[] encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(signature.line()).append('\n');
        }
        return note.toString().getBytes(UTF_8);
    }

    /** This note with one more signature line at the end. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Passes when this key has signed: at least one line is the key's, and every line of the key is right. */
    public void verify(VerifierKey key) throws ProofException {
        if (key.type() == VerifierKey.COSIGNER) {
            Cosignature.verify(this, key);
            return;
        }
        byte[] message = text.getBytes(UTF_8);
        for (NoteSignature signature : signaturesBy(key)) {
            if (!key.verify(message, signature.signature())) {
                throw new ProofException("the signature of " + key.name() + " does not fit the note's text");
            }
        }
    }

    public boolean isSignedBy(VerifierKey key) {
        try {
            verify(key);
            return true;
        } catch (ProofException e) {
            return false;
        }
    }

    List<NoteSignature> signaturesBy(VerifierKey key) throws ProofException {
        List<NoteSignature> own =
                signatures.stream().filter(signature -> signature.isBy(key)).toList();
        if (own.isEmpty()) {
            throw new ProofException("the note has no signature of " + key);
        }
        return own;
    }
}
