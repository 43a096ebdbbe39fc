/** What the tests of this module share. */
@NullMarked
package org.sealbook.reports;

import org.jspecify.annotations.NullMarked;
