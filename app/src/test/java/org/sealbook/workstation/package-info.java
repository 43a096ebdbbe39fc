/** The window as a person sees it, driven without a display. */
@NullMarked
package org.sealbook.workstation;

import org.jspecify.annotations.NullMarked;
