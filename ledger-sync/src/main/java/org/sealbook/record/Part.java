package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.StrictText;

/**
 * A piece of an entry that is disclosed or erased by itself. The entry holds only its {@link #commitment()}, which tells nothing to whoever
 * lacks the salt.
 *
 * @param name {@code [a-z0-9-]{1,32}}; {@code facts} is RFC 8785 JSON with its own {@code v}
 * @param salt 32 random bytes, fresh for every part
 * @param content at most 1 MiB
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Part(String name, byte[] salt, byte[] content) {
    /** The part that every entry of ours has. */
    public static final String FACTS = "facts";

    /** Bytes of salt. */
    public static final int SALT_LENGTH = 32;

    /** The longest content, in bytes. */
    public static final int MAX_CONTENT = 1 << 20;

    private static final byte[] PREFIX = "sealbook/part/v1\n".getBytes(UTF_8);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    public Part {
        requireName(name);
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        if (content.length > MAX_CONTENT) {
            throw new IllegalArgumentException("a part has at most " + MAX_CONTENT + " bytes, not " + content.length);
        }
        salt = salt.clone();
        content = content.clone();
    }

    /** A part with a fresh salt. */
    public static Part of(String name, byte[] content, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new Part(name, salt, content);
    }

    /** SHA-256({@code sealbook/part/v1} 0x0A ‖ salt ‖ content). */
    public Digest commitment() {
        return Digest.of(PREFIX, salt, content);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Bytes of content. */
    int length() {
        return content.length;
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a part: " + StrictText.shortened(name));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && name.equals(part.name)
                && Arrays.equals(salt, part.salt)
                && Arrays.equals(content, part.content);
    }

    @Override
    public int hashCode() {
        return commitment().hashCode();
    }

    /** Never the salt or the content, which may be personal. */
    @Override
    public String toString() {
        return "part " + name + " of " + content.length + " bytes";
    }
}
