package org.sealbook.workstation.frame;

import java.util.Optional;

/**
 * Where a person is: a screen, and what is seen on it.
 *
 * @param subject the id of one case, entry …; empty for the screen's list
 */
public record Place(ScreenName screen, Optional<String> subject) {

    /** A screen's list. */
    public static Place of(ScreenName screen) {
        return new Place(screen, Optional.empty());
    }

    /** One thing on a screen. */
    public static Place of(ScreenName screen, String subject) {
        return new Place(screen, Optional.of(subject));
    }
}
