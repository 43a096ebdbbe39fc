package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * The small QR code on a certificate: where its decision stands in which log. It names the proof, it is none.
 *
 * @param number of the certificate, without {@code |} and control characters
 * @param entry the decided entry
 * @param leafHashStart the first 16 bytes of the decided entry's leaf hash
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record SmallQr(Origin origin, String number, EntryId entry, byte[] leafHashStart) {
    /** The longest text, in bytes of UTF-8. */
    public static final int MAX_BYTES = 130;

    private static final String FIRST = "SB1";
    private static final int HASH_LENGTH = 16;
    private static final Pattern SEPARATOR = Pattern.compile("|", Pattern.LITERAL);

    public SmallQr {
        leafHashStart = leafHashStart.clone();
        if (number.isEmpty()
                || number.contains("|")
                || StrictText.hasControl(number)
                || !StrictText.isWellFormed(number)) {
            throw new IllegalArgumentException("not a certificate's number: " + StrictText.shortened(number));
        }
        if (leafHashStart.length != HASH_LENGTH) {
            throw new IllegalArgumentException("16 bytes of the leaf hash, not " + leafHashStart.length);
        }
        int length = text(origin, number, entry, leafHashStart).getBytes(UTF_8).length;
        if (length > MAX_BYTES) {
            throw new IllegalArgumentException("a small QR has at most " + MAX_BYTES + " bytes, not " + length);
        }
    }

    public static SmallQr of(Origin origin, String number, EntryId entry, Digest decidedLeafHash) {
        return new SmallQr(origin, number, entry, Arrays.copyOf(decidedLeafHash.bytes(), HASH_LENGTH));
    }

    public static SmallQr parse(String text) throws FormatException {
        String[] fields = text.length() > MAX_BYTES ? new String[0] : SEPARATOR.split(text, -1);
        if (fields.length != 5 || !fields[0].equals(FIRST)) {
            throw new FormatException("not " + FIRST + "|origin|number|entry|hash: " + StrictText.shortened(text));
        }
        Origin origin = Origin.parse(fields[1]);
        EntryId entry = EntryId.parse(fields[3]);
        SmallQr qr = Checked.build(() ->
                new SmallQr(origin, fields[2], entry, Base64.getUrlDecoder().decode(fields[4])));
        if (!qr.text().equals(text)) {
            throw new FormatException("not base64url without padding and with zero spare bits: " + fields[4]);
        }
        return qr;
    }

    /** {@code SB1|origin|number|block.index|base64url without padding}. */
    public String text() {
        return text(origin, number, entry, leafHashStart);
    }

    private static String text(Origin origin, String number, EntryId entry, byte[] hash) {
        return String.join(
                "|",
                FIRST,
                origin.toString(),
                number,
                entry.toString(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    @Override
    public byte[] leafHashStart() {
        return leafHashStart.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmallQr qr && text().equals(qr.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
