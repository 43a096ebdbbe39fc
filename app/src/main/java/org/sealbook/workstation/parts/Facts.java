package org.sealbook.workstation.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Labels and their values. Two pairs stand side by side where there is room for it, one below the other where there is not; long values
 * wrap.
 */
public final class Facts extends Pane {

    private static final double TWO_COLUMNS_FROM = 46;
    private static final double LABEL = 8.5;
    private static final double GAP = 1.6;
    private static final double ROW_GAP = 0.5;

    private record Pair(Label label, Node value) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Label ruler = new Label();

    /** No rows yet. */
    public Facts() {
        getStyleClass().add("facts");
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().add(ruler);
        setMinWidth(0);
    }

    /** The same rows and one more, whose value is text. */
    public Facts with(String label, String value) {
        Label words = new Label(value);
        words.getStyleClass().add("fact-value");
        words.setWrapText(true);
        return with(label, words);
    }

    /** The same rows and one more, whose value is a part of its own: a pill, a digest, a ladder. */
    public Facts with(String label, Node value) {
        Label name = new Label(label);
        name.getStyleClass().add("fact-label");
        name.setWrapText(true);
        name.setLabelFor(value);
        pairs.add(new Pair(name, value));
        getChildren().addAll(name, value);
        return this;
    }

    /** Forgets all rows. */
    public void clear() {
        pairs.clear();
        getChildren().setAll(ruler);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + TWO_COLUMNS_FROM * em() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + arrange(inner, false) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth() - snappedLeftInset() - snappedRightInset(), true);
    }

    /** Walks through the rows, placing them if asked to; answers their height. */
    private double arrange(double width, boolean place) {
        double em = em();
        int columns = width >= TWO_COLUMNS_FROM * em ? 2 : 1;
        double column = (width - (columns - 1) * GAP * em) / columns;
        double label = Math.min(LABEL * em, column / 3);
        double value = Math.max(1, column - label - GAP * em / 2);
        double y = 0;
        for (int first = 0; first < pairs.size(); first += columns) {
            double height = 0;
            List<Pair> row = pairs.subList(first, Math.min(first + columns, pairs.size()));
            for (Pair pair : row) {
                height = Math.max(
                        height,
                        Math.max(pair.label().prefHeight(label), pair.value().prefHeight(value)));
            }
            if (place) {
                double x = snappedLeftInset();
                for (Pair pair : row) {
                    place(pair.label(), x, snappedTopInset() + y, label);
                    place(pair.value(), x + label + GAP * em / 2, snappedTopInset() + y, value);
                    x += column + GAP * em;
                }
            }
            y += height + (first + columns < pairs.size() ? ROW_GAP * em : 0);
        }
        return y;
    }

    private static void place(Node node, double x, double y, double width) {
        boolean ownWidth = node instanceof Region && !(node instanceof Label label && label.isWrapText());
        double taken = ownWidth ? Math.min(width, Math.max(node.prefWidth(-1), node.minWidth(-1))) : width;
        node.resizeRelocate(x, y, taken, node.prefHeight(taken));
    }

    /** The size of one em here; the hidden label has the font of this place. */
    private double em() {
        Font font = ruler.getFont();
        return font.getSize();
    }
}
