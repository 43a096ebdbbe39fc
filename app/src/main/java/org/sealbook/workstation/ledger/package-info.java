/** The screen of the ledger: blocks and entries, the proof of an entry as a picture, and the audit while the office works. */
@NullMarked
package org.sealbook.workstation.ledger;

import org.jspecify.annotations.NullMarked;
