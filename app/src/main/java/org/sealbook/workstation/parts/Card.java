package org.sealbook.workstation.parts;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A raised sheet of paper with a hairline around it, its content from top to bottom. */
public final class Card extends VBox {

    /** A card that holds these nodes. */
    public Card(Node... content) {
        super(content);
        getStyleClass().add("sb-card");
    }
}
