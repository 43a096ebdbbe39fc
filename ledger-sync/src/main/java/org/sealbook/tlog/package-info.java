@NullMarked
package org.sealbook.tlog;

import org.jspecify.annotations.NullMarked;
