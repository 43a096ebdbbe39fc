/** The frame round every screen: rail, status strip, command palette, and what screens are given to work with. */
@NullMarked
package org.sealbook.workstation.frame;

import org.jspecify.annotations.NullMarked;
