/** The people of the office: their roles, and who may what as one table. */
@NullMarked
package org.sealbook.casework.staff;

import org.jspecify.annotations.NullMarked;
