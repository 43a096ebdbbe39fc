/** The screen of the archive: files of closed cases, and the catalogue of one. */
@NullMarked
package org.sealbook.workstation.archive;

import org.jspecify.annotations.NullMarked;
