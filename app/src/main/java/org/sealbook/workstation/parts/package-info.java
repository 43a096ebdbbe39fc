/** The pieces every screen is built of: plain nodes that are given their words, drawn by the theme. */
@NullMarked
package org.sealbook.workstation.parts;

import org.jspecify.annotations.NullMarked;
