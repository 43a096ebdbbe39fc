/** Documents that an administrator edits, read strictly: every fault is told with its place. */
@NullMarked
package org.sealbook.casework.document;

import org.jspecify.annotations.NullMarked;
