package org.sealbook.workstation.parts;

import java.util.Locale;
import javafx.scene.layout.Region;

/** What a state means. Each tone has a colour and a shape of its own, so that no meaning rests on colour alone. */
public enum Tone {
    /** Verified, done. A disc with a check. */
    GOOD,
    /** Waiting or degraded. A clock. */
    WATCH,
    /** Failed. An octagon with an exclamation mark. */
    BAD,
    /** Neither good nor bad. A ring. */
    CALM,
    /** The office's own act: issued, signed. A square seal. */
    SEAL;

    /** The style class that gives a node this tone's colours. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** A new mark in this tone's shape; its colour comes from the node that carries {@link #styleClass()}. */
    static Region mark() {
        Region mark = new Region();
        mark.getStyleClass().add("tone-mark");
        return mark;
    }
}
