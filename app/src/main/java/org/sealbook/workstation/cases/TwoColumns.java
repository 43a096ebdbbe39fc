package org.sealbook.workstation.cases;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** What is known at the left and what can be done at the right; where there is no room for both, what can be done comes first. */
final class TwoColumns extends Pane {

    private static final double TWO_FROM = 60;
    private static final double SIDE = 23;
    private static final double GAP = 1.07;

    private final VBox main;
    private final VBox side;
    private final Label ruler = new Label();

    TwoColumns(VBox main, VBox side) {
        this.main = main;
        this.side = side;
        getStyleClass().add("case-body");
        main.getStyleClass().add("case-column");
        side.getStyleClass().add("case-column");
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(side, main, ruler);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return TWO_FROM * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? prefWidth(-1) : width);
        double high = isWide(inner)
                ? Math.max(main.prefHeight(inner - (SIDE + GAP) * em()), side.prefHeight(SIDE * em()))
                : side.prefHeight(inner) + GAP * em() + main.prefHeight(inner);
        return getInsets().getTop() + high + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        if (isWide(inner)) {
            double wide = inner - (SIDE + GAP) * em();
            main.resizeRelocate(left, top, wide, main.prefHeight(wide));
            side.resizeRelocate(left + wide + GAP * em(), top, SIDE * em(), side.prefHeight(SIDE * em()));
        } else {
            double high = side.prefHeight(inner);
            side.resizeRelocate(left, top, inner, high);
            main.resizeRelocate(left, top + high + GAP * em(), inner, main.prefHeight(inner));
        }
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private boolean isWide(double inner) {
        return inner >= TWO_FROM * em();
    }

    /** The size of one em here; the hidden label has the font of this place. */
    private double em() {
        return ruler.getFont().getSize();
    }
}
