/** Printing into a printer that writes PostScript. */
@NullMarked
package org.sealbook.reports.printing;

import org.jspecify.annotations.NullMarked;
