/** The screen of the register: accepted cases by year, their confirmation, and the numbers. */
@NullMarked
package org.sealbook.workstation.register;

import org.jspecify.annotations.NullMarked;
