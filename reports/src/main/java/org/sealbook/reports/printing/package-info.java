/** Sends a finished PDF to a printer, without asking anybody anything. */
@NullMarked
package org.sealbook.reports.printing;

import org.jspecify.annotations.NullMarked;
