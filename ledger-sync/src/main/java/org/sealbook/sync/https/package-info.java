/** Carries exchanges between offices over mutual TLS 1.3, whose pinned keys say who speaks; listens, dials, and dials again. */
@NullMarked
package org.sealbook.sync.https;

import org.jspecify.annotations.NullMarked;
