/** What the office can notarise, as versioned data: matters and certificate categories. */
@NullMarked
package org.sealbook.casework.catalogue;

import org.jspecify.annotations.NullMarked;
