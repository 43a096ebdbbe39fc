/** How the office writes its certificate numbers, as a document of its data. */
@NullMarked
package org.sealbook.casework.numbering;

import org.jspecify.annotations.NullMarked;
