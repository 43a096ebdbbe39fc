/** What runs beside the window: reads and long work on threads of their own, and the one gate back to the FX thread. */
@NullMarked
package org.sealbook.workstation.work;

import org.jspecify.annotations.NullMarked;
