package org.sealbook.workstation.parts;

import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a page: what it is, one sentence or count, search, and what can be done. */
public final class PageHeader extends HBox {

    private final Label title = new Label();
    private final Label sentence = new Label();
    private final HBox actions = new HBox();
    private final Region gap = new Region();

    /** A head with a title and, where not empty, one sentence or count below it. */
    public PageHeader(String title, String sentence) {
        getStyleClass().add("page-header");
        this.title.getStyleClass().add("page-title");
        this.title.setText(title);
        this.sentence.getStyleClass().add("soft");
        VBox words = new VBox(this.title, this.sentence);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(words, gap, actions);
        say(sentence);
    }

    /** Replaces the sentence; an empty one takes no room. */
    public void say(String text) {
        sentence.setText(text);
        sentence.setVisible(!text.isEmpty());
        sentence.setManaged(!text.isEmpty());
    }

    /** Replaces the title. */
    public void name(String text) {
        title.setText(text);
    }

    /** The same head with a search field before the buttons. */
    public PageHeader with(SearchField search) {
        getChildren().add(getChildren().indexOf(actions), search);
        return this;
    }

    /**
     * The same head with these buttons at its right, the most important last.
     *
     * @throws IllegalArgumentException if more than one is a primary or seal button
     */
    public PageHeader with(Button... buttons) {
        if (Arrays.stream(buttons)
                        .filter(button -> button instanceof ActionButton action && action.isMain())
                        .count()
                > 1) {
            throw new IllegalArgumentException("a page has at most one primary action");
        }
        actions.getChildren().setAll(buttons);
        return this;
    }
}
