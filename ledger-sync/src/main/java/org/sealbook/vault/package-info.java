/**
 * Evidence files at rest: one pass from a stream to digests and authenticated, encrypted content.
 *
 * <p>The bytes, exact enough to read them without this program. HKDF is RFC 5869 with SHA-256, and gives 32 bytes each time; strings are
 * ASCII; integers are big-endian.
 *
 * <ul>
 *   <li>From the vault's key of 32 bytes: content key = HKDF(key, no salt, info {@code sealbook/vault/content/v1}); name key = HKDF(key,
 *       no salt, info {@code sealbook/vault/name/v1}).
 *   <li>Name of a file = lower-case hex of HMAC-SHA256(name key, SHA-256 of the content as 32 bytes), in a folder named by its first two
 *       digits. Files in {@code incoming/} are unfinished.
 *   <li>A file is Tink's streaming AEAD AES256-GCM-HKDF with HMAC-SHA256, ciphertext segments of 1 MiB, first segment offset 0, and
 *       associated data {@code sealbook/vault/v1}: a header of 40 bytes (u8 40, 32 bytes salt, 7 bytes nonce prefix), then segments.
 *       The file's key = HKDF(content key, salt, info = the associated data). A segment = AES-256-GCM ciphertext and 16-byte tag, nonce =
 *       nonce prefix, u32 number of the segment from 0, u8 1 for the last and 0 for the others, no further associated data. The first
 *       segment ends 1 MiB from the file's beginning (header included), the others follow each 1 MiB; only the last is shorter, and there
 *       always is one.
 * </ul>
 */
@NullMarked
package org.sealbook.vault;

import org.jspecify.annotations.NullMarked;
