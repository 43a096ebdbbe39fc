/** Before an office is open: first run, founding, and signing in. */
@NullMarked
package org.sealbook.workstation.start;

import org.jspecify.annotations.NullMarked;
