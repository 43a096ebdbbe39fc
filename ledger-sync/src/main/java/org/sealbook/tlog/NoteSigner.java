package org.sealbook.tlog;

/** Whoever holds a note key: answers raw Ed25519 signatures (RFC 8032, 64 bytes) that {@link #key()} verifies. */
public interface NoteSigner {

    VerifierKey key();

    byte[] sign(byte[] message);
}
