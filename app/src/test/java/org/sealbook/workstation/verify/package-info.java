/** The screen of verification as a person uses it. */
@NullMarked
package org.sealbook.workstation.verify;

import org.jspecify.annotations.NullMarked;
