package org.sealbook.workstation.parts;

import javafx.scene.control.Label;

/** A state in one word, with the shape and colour of its tone. */
public final class Pill extends Label {

    /** A pill that says {@code text} in {@code tone}. */
    public Pill(String text, Tone tone) {
        getStyleClass().add("pill");
        setGraphic(Tone.mark());
        setMinWidth(USE_PREF_SIZE);
        show(text, tone);
    }

    /** Says something else from now on. */
    public void show(String text, Tone tone) {
        setText(text);
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(tone.styleClass());
    }
}
