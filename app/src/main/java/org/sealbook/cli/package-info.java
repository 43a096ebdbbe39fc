@NullMarked
package org.sealbook.cli;

import org.jspecify.annotations.NullMarked;
