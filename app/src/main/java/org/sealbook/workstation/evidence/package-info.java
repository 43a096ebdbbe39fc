/** The Evidence screen: all evidence as a list or a grid, taking files in, looking at one piece, checking and exporting it. */
@NullMarked
package org.sealbook.workstation.evidence;

import org.jspecify.annotations.NullMarked;
