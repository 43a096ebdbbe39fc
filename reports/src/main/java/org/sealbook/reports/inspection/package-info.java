/** Reads any signed PDF back and says what its signatures prove, and what they do not. */
@NullMarked
package org.sealbook.reports.inspection;

import org.jspecify.annotations.NullMarked;
