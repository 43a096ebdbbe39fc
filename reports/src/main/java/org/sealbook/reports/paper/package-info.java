@NullMarked
package org.sealbook.reports.paper;

import org.jspecify.annotations.NullMarked;
