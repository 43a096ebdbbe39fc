/** The ledger's ports on H2 tables through jOOQ. */
@NullMarked
package org.sealbook.ledger.store;

import org.jspecify.annotations.NullMarked;
