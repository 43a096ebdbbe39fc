package org.sealbook.workstation.certificates;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two halves of a page beside each other. */
final class Sides {

    private Sides() {}

    static HBox of(Region left, Region right) {
        HBox sides = new HBox(left, right);
        sides.getStyleClass().add("sides");
        for (Region side : new Region[] {left, right}) {
            side.setMinWidth(0);
            side.prefWidthProperty().bind(sides.widthProperty().multiply(0.5));
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        return sides;
    }
}
