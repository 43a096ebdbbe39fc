/** The office's ledger. {@link org.sealbook.ledger.Ledger} is the one door: record, prove, audit, rebuild. */
@NullMarked
package org.sealbook.ledger;

import org.jspecify.annotations.NullMarked;
