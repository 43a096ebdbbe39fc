/** The parties to a case, and the checks of their identity numbers. */
@NullMarked
package org.sealbook.casework.parties;

import org.jspecify.annotations.NullMarked;
