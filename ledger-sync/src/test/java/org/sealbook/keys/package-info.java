@NullMarked
package org.sealbook.keys;

import org.jspecify.annotations.NullMarked;
