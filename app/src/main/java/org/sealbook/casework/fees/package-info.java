/** The fees of a case: charged, reduced, paid, refunded, and what is due. */
@NullMarked
package org.sealbook.casework.fees;

import org.jspecify.annotations.NullMarked;
