/** Verification for judges and strangers: files alone decide, without a database, a network or an office's data. */
@NullMarked
package org.sealbook.court;

import org.jspecify.annotations.NullMarked;
