/** The people of the office: who they are, what each may do, and how they sign in. */
@NullMarked
package org.sealbook.workstation.staff;

import org.jspecify.annotations.NullMarked;
