/** A person's day, in the window. */
@NullMarked
package org.sealbook.workstation.today;

import org.jspecify.annotations.NullMarked;
