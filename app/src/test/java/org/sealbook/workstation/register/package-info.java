/** The screen of the register as a person uses it. */
@NullMarked
package org.sealbook.workstation.register;

import org.jspecify.annotations.NullMarked;
