/** The composition root: the office with its desks, and the stories that cross areas. */
@NullMarked
package org.sealbook.office;

import org.jspecify.annotations.NullMarked;
