/** Tests of sync's core. */
@NullMarked
package org.sealbook.sync;

import org.jspecify.annotations.NullMarked;
