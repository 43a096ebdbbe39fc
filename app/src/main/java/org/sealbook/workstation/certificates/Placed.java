package org.sealbook.workstation.certificates;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** How nodes stand on a page that have not the whole of it, or take no room while they are empty. */
final class Placed {

    private Placed() {}

    /** One node at the top of an otherwise empty page, as high as it wants to be. */
    static VBox top(Node node) {
        VBox page = new VBox(node);
        page.getStyleClass().add("placed-top");
        return page;
    }

    /** Where refusals and answers of an act stand; without any it is not there. */
    static VBox besideAct() {
        VBox beside = new VBox();
        beside.getStyleClass().add("beside-act");
        beside.managedProperty().bind(Bindings.isNotEmpty(beside.getChildren()));
        return beside;
    }
}
