/** Tests of sync's journal. */
@NullMarked
package org.sealbook.sync.store;

import org.jspecify.annotations.NullMarked;
