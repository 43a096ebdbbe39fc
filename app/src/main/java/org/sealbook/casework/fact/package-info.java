/** What the facts of every area have in common: strict reading, exact writing, text parts, derived ids. */
@NullMarked
package org.sealbook.casework.fact;

import org.jspecify.annotations.NullMarked;
