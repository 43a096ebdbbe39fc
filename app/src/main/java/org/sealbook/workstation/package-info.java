/** The window: opens before any office does, and puts the screens together. */
@NullMarked
package org.sealbook.workstation;

import org.jspecify.annotations.NullMarked;
