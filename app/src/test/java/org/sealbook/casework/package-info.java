/** Casework over a real ledger, vault and tables. */
@NullMarked
package org.sealbook.casework;

import org.jspecify.annotations.NullMarked;
