/** Who belongs to the consortium, with which keys, and how many must agree: the founding document and what it is made from. */
@NullMarked
package org.sealbook.sync.membership;

import org.jspecify.annotations.NullMarked;
