/** Certificates: drafted, approved, numbered, signed and issued. */
@NullMarked
package org.sealbook.casework.issue;

import org.jspecify.annotations.NullMarked;
