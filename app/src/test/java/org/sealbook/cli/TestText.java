package org.sealbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Between what a program prints and the bytes of it. */
final class TestText {

    private TestText() {}

    static byte[] bytes(String text) {
        return text.strip().getBytes(UTF_8);
    }

    static String of(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
