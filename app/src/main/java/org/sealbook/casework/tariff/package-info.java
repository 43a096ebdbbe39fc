/** What things cost: the office's list of fees, as versioned data. */
@NullMarked
package org.sealbook.casework.tariff;

import org.jspecify.annotations.NullMarked;
