package org.sealbook.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note: {@code — name base64(key id ‖ signature)}. Nothing is verified here.
 *
 * @param keyId says with the name which key and kind of signature this is
 * @param signature at least one byte
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        VerifierKey.requireName(name);
        if (signature.length == 0) {
            throw new IllegalArgumentException("an empty signature");
        }
        signature = signature.clone();
    }

    /** Reads a line without its newline. */
    static NoteSignature parse(String line) throws FormatException {
        String rest = StrictText.after(DASH, line);
        int space = rest.indexOf(' ');
        byte[] encoded = space < 0 ? new byte[0] : StrictText.base64(rest.substring(space + 1));
        if (encoded.length <= Integer.BYTES) {
            throw new FormatException("not a signature line: " + StrictText.shortened(line));
        }
        try {
            byte[] signature = Arrays.copyOfRange(encoded, Integer.BYTES, encoded.length);
            return new NoteSignature(
                    rest.substring(0, space), ByteBuffer.wrap(encoded).getInt(), signature);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a signature line: " + e.getMessage(), e);
        }
    }

    /** The line, without its newline. */
    String line() {
        byte[] encoded = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(encoded);
    }

    /** Whether name and id are that key's. */
    public boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.keyId();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}
