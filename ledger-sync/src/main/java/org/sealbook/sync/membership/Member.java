package org.sealbook.sync.membership;

import java.util.regex.Pattern;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.StrictText;
import org.sealbook.tlog.VerifierKey;

/**
 * One office of the consortium, as the others know it.
 *
 * @param origin its log's identity
 * @param name what people call it, any script, 1 to {@link #LONGEST_NAME} characters, none of them a control character
 * @param logKey signs its heads; named as the origin says
 * @param cosignerKey cosigns the heads of others; another key, named as the origin says
 * @param tlsKey SHA-256 of the SubjectPublicKeyInfo of its TLS key
 * @param address {@code host:port} where it listens, or empty for an office that only dials out
 * @param authority the X.509 authority under which it signs its certificates (公证书)
 */
public record Member(
        Origin origin,
        String name,
        VerifierKey logKey,
        VerifierKey cosignerKey,
        Digest tlsKey,
        String address,
        X509Der authority) {
    /** In UTF-16 units. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_ADDRESS = 260;
    private static final int LAST_PORT = 65_535;
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\]):([1-9][0-9]{0,4})");

    /** Checks it.
     *
     * @throws IllegalArgumentException if a part is not what it has to be, or a key is not this origin's
     */
    public Member {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !StrictText.isWellFormed(name)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an office's name has 1 to " + LONGEST_NAME
                    + " characters, none of them a control character: " + StrictText.shortened(name));
        }
        requireKey(logKey, VerifierKey.ED25519, origin.logKeyName());
        requireKey(cosignerKey, VerifierKey.COSIGNER, origin.cosignerKeyName());
        if (!address.isEmpty() && !isAddress(address)) {
            throw new IllegalArgumentException("not host:port: " + StrictText.shortened(address));
        }
    }

    /** Whether the text is {@code host:port}: a name, an IPv4 address or an IPv6 address in brackets; port 1 to 65,535. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(text).matches()
                && Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) <= LAST_PORT;
    }

    private static void requireKey(VerifierKey key, byte type, String name) {
        if (key.type() != type || !key.name().equals(name)) {
            throw new IllegalArgumentException(
                    "not a key of type " + type + " called " + name + ": " + StrictText.shortened(key.encode()));
        }
    }
}
