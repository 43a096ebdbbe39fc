/** The life of a case: one table of states, steps and guards, and the desk that walks it. */
@NullMarked
package org.sealbook.casework.procedure;

import org.jspecify.annotations.NullMarked;
