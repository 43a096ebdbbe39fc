package org.sealbook.vault;

/** Which digests are taken of evidence. */
public enum Suite {
    /** SHA-256 (FIPS 180-4). */
    SHA256,
    /** SHA-256 and SM3 (GB/T 32905-2016); SM3 takes about ten times as long. */
    SHA256_SM3
}
