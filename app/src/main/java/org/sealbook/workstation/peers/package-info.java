/** The screen of peers: who is where, who has seen what, two heads of one log side by side, and joining a consortium. */
@NullMarked
package org.sealbook.workstation.peers;

import org.jspecify.annotations.NullMarked;
