/** The casework projections and queries on tables, through jOOQ. */
@NullMarked
package org.sealbook.casework.store;

import org.jspecify.annotations.NullMarked;
