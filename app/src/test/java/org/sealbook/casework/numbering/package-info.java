/** Tests of how numbers are written. */
@NullMarked
package org.sealbook.casework.numbering;

import org.jspecify.annotations.NullMarked;
