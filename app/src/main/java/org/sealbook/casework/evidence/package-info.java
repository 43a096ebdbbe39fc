/** Evidence taken in, checked again and given back. */
@NullMarked
package org.sealbook.casework.evidence;

import org.jspecify.annotations.NullMarked;
