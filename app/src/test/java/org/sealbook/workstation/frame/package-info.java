/** What the frame gives to every screen. */
@NullMarked
package org.sealbook.workstation.frame;

import org.jspecify.annotations.NullMarked;
