@NullMarked
package org.sealbook.reports.inspection;

import org.jspecify.annotations.NullMarked;
