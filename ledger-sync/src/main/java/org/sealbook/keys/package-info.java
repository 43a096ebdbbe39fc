/** Who signs and who may open: signers, the office's secrets, and their custody under each person's password. */
@NullMarked
package org.sealbook.keys;

import org.jspecify.annotations.NullMarked;
