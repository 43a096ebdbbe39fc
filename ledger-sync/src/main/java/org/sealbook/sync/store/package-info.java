/** Keeps what sync has accepted in a journal of its own. */
@NullMarked
package org.sealbook.sync.store;

import org.jspecify.annotations.NullMarked;
