/** The screen of the office's data: what is in force, its versions, and a changed document that is taken in. */
@NullMarked
package org.sealbook.workstation.data;

import org.jspecify.annotations.NullMarked;
