package org.sealbook.reports.inspection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes that a range covers, and the gap that must hold nothing but the signature. */
final class SignedBytes {

    private static final String KEY = "/Contents";

    private final byte[] file;
    private final ByteRange range;

    SignedBytes(byte[] file, ByteRange range) {
        this.file = file;
        this.range = range;
    }

    byte[] digest(String algorithm) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm, CmsVerifier.PROVIDER);
        digest.update(file, 0, (int) range.gapStart());
        digest.update(file, (int) range.gapEnd(), (int) (range.end() - range.gapEnd()));
        return digest.digest();
    }

    /** What the gap holds, if it is exactly one hexadecimal string that follows the key Contents. */
    Optional<byte[]> contents() {
        int from = (int) range.gapStart();
        int to = (int) range.gapEnd();
        if (file[from] != '<' || file[to - 1] != '>' || (to - from) % 2 != 0 || !followsKey(from)) {
            return Optional.empty();
        }
        byte[] contents = new byte[(to - from) / 2 - 1];
        for (int i = 0; i < contents.length; i++) {
            byte high = file[from + 1 + 2 * i];
            byte low = file[from + 2 + 2 * i];
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return Optional.empty();
            }
            contents[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return Optional.of(contents);
    }

    private boolean followsKey(int from) {
        int end = from;
        while (end > 0 && (file[end - 1] == ' ' || file[end - 1] == '\n' || file[end - 1] == '\r')) {
            end--;
        }
        return end >= KEY.length()
                && new String(file, end - KEY.length(), KEY.length(), StandardCharsets.ISO_8859_1).equals(KEY);
    }
}
