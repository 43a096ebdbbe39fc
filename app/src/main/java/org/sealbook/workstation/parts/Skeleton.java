package org.sealbook.workstation.parts;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Rows without words, while the real ones are on their way. Nothing is shown for the first 200 ms, so that quick answers do not flicker. */
public final class Skeleton extends VBox {

    private static final Duration DELAY = Duration.millis(200);
    private static final double[][] WIDTHS = {{7, 14, 5}, {8, 11, 6}, {6, 16, 5}};

    /** This many rows, at least one; {@code accessibleText} says what is being waited for. */
    public Skeleton(int rows, String accessibleText) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows " + rows);
        }
        getStyleClass().add("skeleton");
        setAccessibleText(accessibleText);
        for (int row = 0; row < rows; row++) {
            getChildren().add(row(WIDTHS[row % WIDTHS.length]));
        }
        setOpacity(0);
        PauseTransition delay = new PauseTransition(DELAY);
        delay.setOnFinished(_ -> setOpacity(1));
        delay.play();
    }

    private static Node row(double... widths) {
        HBox row = new HBox();
        row.getStyleClass().add("row");
        for (double width : widths) {
            Region bone = new Region();
            bone.getStyleClass().add("bone");
            bone.setStyle("-fx-pref-width: " + width + "em;");
            row.getChildren().add(bone);
        }
        return row;
    }
}
