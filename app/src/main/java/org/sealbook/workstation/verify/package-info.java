/** The screen of verification: files that somebody was given, judged alone, with or without an office. */
@NullMarked
package org.sealbook.workstation.verify;

import org.jspecify.annotations.NullMarked;
