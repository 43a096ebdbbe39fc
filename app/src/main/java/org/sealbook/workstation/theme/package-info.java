/** How everything looks: tokens of colour, type and spacing, light and dark. */
@NullMarked
package org.sealbook.workstation.theme;

import org.jspecify.annotations.NullMarked;
