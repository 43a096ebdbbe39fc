/** The same desks and workflows from a terminal: commands, exit codes and JSON that other programs rely on. */
@NullMarked
package org.sealbook.cli;

import org.jspecify.annotations.NullMarked;
