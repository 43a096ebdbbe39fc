package org.sealbook.workstation.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.sealbook.language.Messages;

/** The places that there are, at the left of every screen; Ctrl or Cmd and a digit goes to the one with that number. */
final class Rail extends VBox {

    private final Map<ScreenName, ToggleButton> buttons = new EnumMap<>(ScreenName.class);

    Rail(Messages messages, Set<ScreenName> there, Consumer<ScreenName> go) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (ScreenName screen : there) {
            ToggleButton button = new ToggleButton(
                    messages.text("window.screen." + screen.code()),
                    screen.icon().beside());
            button.setId("rail-" + screen.code());
            button.getStyleClass().add("rail-button");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                go.accept(screen);
            });
            buttons.put(screen, button);
            getChildren().add(button);
        }
    }

    void mark(ScreenName screen) {
        buttons.forEach((name, button) -> button.setSelected(name == screen));
    }
}
