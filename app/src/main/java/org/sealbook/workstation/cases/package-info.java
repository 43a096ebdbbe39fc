/** The cases of the office: a list that searches, one page for each case, and opening a new one. */
@NullMarked
package org.sealbook.workstation.cases;

import org.jspecify.annotations.NullMarked;
