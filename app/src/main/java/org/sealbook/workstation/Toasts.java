package org.sealbook.workstation;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.sealbook.workstation.frame.Notices;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Tone;

/** Notices in the window's corner; they go by themselves, failures later than the rest. */
final class Toasts implements Notices {

    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(12);

    private final Node owner;

    Toasts(Node owner) {
        this.owner = owner;
    }

    @Override
    public void say(Tone tone, String sentence) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Notifications.create()
                .owner(owner)
                .graphic(new Banner(tone, sentence))
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(tone == Tone.BAD ? LONG : SHORT)
                .show();
    }
}
