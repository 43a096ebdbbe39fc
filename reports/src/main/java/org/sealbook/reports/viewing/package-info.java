/** Makes pictures of the pages of any PDF, for eyes only: what a picture shows proves nothing. */
@NullMarked
package org.sealbook.reports.viewing;

import org.jspecify.annotations.NullMarked;
