/** The screen of the archive as a person uses it. */
@NullMarked
package org.sealbook.workstation.archive;

import org.jspecify.annotations.NullMarked;
