/** What each paper says: plain values and wording, known to nothing that draws. */
@NullMarked
package org.sealbook.reports.paper;

import org.jspecify.annotations.NullMarked;
