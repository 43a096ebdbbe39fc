/** Signs finished papers with PAdES signatures that public tools can check. */
@NullMarked
package org.sealbook.reports.signing;

import org.jspecify.annotations.NullMarked;
