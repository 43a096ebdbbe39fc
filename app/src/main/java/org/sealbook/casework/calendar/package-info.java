/** Which days the office works, and when the periods that law and habit set for its work end. */
@NullMarked
package org.sealbook.casework.calendar;

import org.jspecify.annotations.NullMarked;
