/** A durable append-only record file: segments, checksums, force, torn tails. */
@NullMarked
package org.sealbook.journal;

import org.jspecify.annotations.NullMarked;
