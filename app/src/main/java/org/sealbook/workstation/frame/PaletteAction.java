package org.sealbook.workstation.frame;

import java.util.Locale;

/**
 * Something that the command palette offers.
 *
 * @param name a verb and its object
 * @param keys the shortcut to show beside it; may be empty
 */
public record PaletteAction(String name, String keys, Runnable action) {

    boolean matches(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
