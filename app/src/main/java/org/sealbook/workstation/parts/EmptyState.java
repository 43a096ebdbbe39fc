package org.sealbook.workstation.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where nothing is yet: one sentence saying what will be here, and at most one way to begin. */
public final class EmptyState extends VBox {

    /** An icon and a sentence. */
    public EmptyState(Icons icon, String sentence) {
        getStyleClass().add("empty-state");
        Label words = new Label(sentence);
        words.setWrapText(true);
        getChildren().addAll(icon.beside(), words);
    }

    /** An icon, a sentence, and the action to begin with. */
    public EmptyState(Icons icon, String sentence, Button begin) {
        this(icon, sentence);
        getChildren().add(begin);
    }
}
