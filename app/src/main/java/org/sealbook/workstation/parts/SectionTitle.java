package org.sealbook.workstation.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The title of one part of a page, with what can be done there at its right. */
public final class SectionTitle extends HBox {

    /** A title alone, or with buttons or other small nodes at its right. */
    public SectionTitle(String title, Node... actions) {
        getStyleClass().add("section-title");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        HBox right = new HBox(actions);
        right.getStyleClass().add("actions");
        getChildren().addAll(new Label(title), gap, right);
    }
}
