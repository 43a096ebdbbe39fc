/** The archive: what lies in the file of a closed case and in which order, its hand-over, and how long it is kept. */
@NullMarked
package org.sealbook.casework.archive;

import org.jspecify.annotations.NullMarked;
