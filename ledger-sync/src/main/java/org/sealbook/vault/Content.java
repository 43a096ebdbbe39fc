package org.sealbook.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.tlog.Digest;

/**
 * What a stored file is, whatever it was called.
 *
 * @param sha256 of its bytes
 * @param sm3 of its bytes, 32 bytes, where the suite asked for it
 * @param size in bytes, from 0
 */
public record Content(Digest sha256, Optional<byte[]> sm3, long size) {

    public Content {
        if (size < 0) {
            throw new IllegalArgumentException("a size of " + size);
        }
        sm3 = sm3.map(byte[]::clone);
        if (sm3.isPresent() && sm3.get().length != 32) {
            throw new IllegalArgumentException("an SM3 digest of " + sm3.get().length + " bytes");
        }
    }

    @Override
    public Optional<byte[]> sm3() {
        return sm3.map(byte[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that
                && size == that.size
                && sha256.equals(that.sha256)
                && sm3.isPresent() == that.sm3.isPresent()
                && Arrays.equals(sm3.orElse(null), that.sm3.orElse(null));
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256, size);
    }

    @Override
    public String toString() {
        return "Content[sha256=" + sha256 + ", sm3=" + sm3.map(HexFormat.of()::formatHex) + ", size=" + size + "]";
    }
}
