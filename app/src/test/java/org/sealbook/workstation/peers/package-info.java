/** The screen of peers, driven on real offices. */
@NullMarked
package org.sealbook.workstation.peers;

import org.jspecify.annotations.NullMarked;
