/** The public formats of transparency logs, pure: RFC 6962 trees, C2SP signed notes, checkpoints, cosignatures and log proofs. */
@NullMarked
package org.sealbook.tlog;

import org.jspecify.annotations.NullMarked;
