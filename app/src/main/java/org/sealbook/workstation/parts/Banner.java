package org.sealbook.workstation.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A strip across the page that says one thing: offline, partial, no permission, an alarm. With {@link #asAlarm()} it is filled with its
 * tone and cannot be overlooked.
 */
public final class Banner extends HBox {

    private final Label words = new Label();

    /** A strip with a sentence. */
    public Banner(Tone tone, String sentence) {
        getStyleClass().add("banner");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Tone.mark(), words);
        show(tone, sentence);
    }

    /** A strip with a sentence and what can be done about it. */
    public Banner(Tone tone, String sentence, Button action) {
        this(tone, sentence);
        getChildren().add(action);
    }

    /** Says something else from now on. */
    public void show(Tone tone, String sentence) {
        words.setText(sentence);
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(tone.styleClass());
    }

    /** The same strip as an alarm. */
    public Banner asAlarm() {
        getStyleClass().add("alarm");
        return this;
    }
}
