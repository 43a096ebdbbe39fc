/** The printed copies of certificates: 正本 and 副本, each with its serial, who printed it, and what became of it. */
@NullMarked
package org.sealbook.casework.copies;

import org.jspecify.annotations.NullMarked;
