package org.sealbook.workstation.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A button that is an icon only; its meaning is in the tooltip and told to screen readers. */
public final class IconButton extends Button {

    /** A button that runs {@code action} on the FX thread when pressed. */
    public IconButton(Icons icon, String meaning, Runnable action) {
        getStyleClass().add("icon-button");
        setGraphic(icon.beside());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnAction(_ -> action.run());
        mean(meaning);
    }

    /** Says something else from now on. */
    public void mean(String meaning) {
        setAccessibleText(meaning);
        setTooltip(new Tooltip(meaning));
    }
}
