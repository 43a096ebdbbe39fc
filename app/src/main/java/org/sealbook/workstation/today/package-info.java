/** What a person's day holds: the first thing they see. */
@NullMarked
package org.sealbook.workstation.today;

import org.jspecify.annotations.NullMarked;
