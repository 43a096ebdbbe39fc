/** The screen of cases, driven as a person would. */
@NullMarked
package org.sealbook.workstation.cases;

import org.jspecify.annotations.NullMarked;
