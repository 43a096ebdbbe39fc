/** Where the program begins. */
@NullMarked
package org.sealbook;

import org.jspecify.annotations.NullMarked;
