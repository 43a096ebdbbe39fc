/** Draws papers as PDF/A-3b files: fonts, line breaking, tables, the seal and the QR code. */
@NullMarked
package org.sealbook.reports.layout;

import org.jspecify.annotations.NullMarked;
