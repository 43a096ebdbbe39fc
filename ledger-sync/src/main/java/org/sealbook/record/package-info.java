/** The office's own formats, pure: entries and their parts, block headers, proofs, disclosed parts, certificate content and small QR. */
@NullMarked
package org.sealbook.record;

import org.jspecify.annotations.NullMarked;
