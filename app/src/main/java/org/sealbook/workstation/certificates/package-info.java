/** The screen of certificates: drafted, approved side by side, issued, printed, let go. */
@NullMarked
package org.sealbook.workstation.certificates;

import org.jspecify.annotations.NullMarked;
