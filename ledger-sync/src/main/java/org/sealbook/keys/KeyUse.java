package org.sealbook.keys;

/** What one of the office's signing keys is for. Code and label stay what they are: one is kept in the secrets, the other in entries. */
public enum KeyUse {
    /** Signs the heads of the office's own log. */
    LOG((byte) 1, "log"),
    /** Cosigns the heads of other offices. */
    COSIGNER((byte) 2, "cosigner"),
    /** Signs certificates (公证书). */
    CERTIFICATE((byte) 3, "certificate");

    private final byte code;
    private final String label;

    KeyUse(byte code, String label) {
        this.code = code;
        this.label = label;
    }

    byte code() {
        return code;
    }

    /** As entries, commands and messages name it. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if no use has this code */
    static KeyUse of(byte code) {
        for (KeyUse use : values()) {
            if (use.code == code) {
                return use;
            }
        }
        throw new IllegalArgumentException("no key is for " + code);
    }
}
