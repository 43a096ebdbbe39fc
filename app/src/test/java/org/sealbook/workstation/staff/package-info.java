/** The people of the office, in the window. */
@NullMarked
package org.sealbook.workstation.staff;

import org.jspecify.annotations.NullMarked;
