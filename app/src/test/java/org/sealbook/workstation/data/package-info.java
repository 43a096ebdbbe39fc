/** The screen of the office's data, driven as a person would. */
@NullMarked
package org.sealbook.workstation.data;

import org.jspecify.annotations.NullMarked;
