/** Evidence files at rest: one pass from a stream to digests and authenticated, encrypted content. */
@NullMarked
package org.sealbook.vault;

import org.jspecify.annotations.NullMarked;
