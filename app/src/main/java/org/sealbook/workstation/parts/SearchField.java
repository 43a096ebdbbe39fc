package org.sealbook.workstation.parts;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A field that searches while one types: 150 ms after the last change, and at once on Enter. Esc empties it. Half-composed characters of
 * an input method are not yet in the text, so they search nothing.
 */
public final class SearchField extends CustomTextField {

    private final PauseTransition rest = new PauseTransition(Duration.millis(150));

    /** A field that shows {@code prompt} while empty and gives the stripped text to {@code search}, on the FX thread. */
    public SearchField(String prompt, Consumer<String> search) {
        getStyleClass().add("search-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.SEARCH.beside());
        rest.setOnFinished(_ -> search.accept(getText().strip()));
        textProperty().addListener((_, _, _) -> rest.playFromStart());
        setOnAction(_ -> {
            rest.stop();
            search.accept(getText().strip());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                key.consume();
            }
        });
    }
}
