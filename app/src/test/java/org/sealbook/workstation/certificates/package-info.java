/** The screen of certificates as the people of an office use it. */
@NullMarked
package org.sealbook.workstation.certificates;

import org.jspecify.annotations.NullMarked;
