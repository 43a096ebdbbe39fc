package org.sealbook.workstation.ledger;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the pages of this screen are laid out. */
final class Panes {

    private static final int MOST_LINES = 16;
    private static final int LINE = 36;

    private Panes() {}

    /** The wider part at the left, what belongs to it at the right. */
    static Node twoColumns(Node wide, Node beside) {
        HBox columns = new HBox(wide, beside);
        columns.getStyleClass().add("columns");
        HBox.setHgrow(wide, Priority.ALWAYS);
        return columns;
    }

    /** A page of sections below each other, which scrolls as a whole. */
    static ScrollPane page(Node... sections) {
        ScrollPane scroll = scrolled(sections);
        scroll.getContent().getStyleClass().add("page-column");
        return scroll;
    }

    /** Two columns of cards of the same width. */
    static Node pair(VBox left, VBox right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("pair");
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("column");
            column.setPrefWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        return pair;
    }

    /** Cards below each other that scroll together. */
    static ScrollPane scrolled(Node... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().add("column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side");
        return scroll;
    }

    /** A node at the top of an otherwise empty page. */
    static Node placed(Node node) {
        StackPane placed = new StackPane(node);
        placed.getStyleClass().add("placed");
        return placed;
    }

    /** Bytes that are text, as they are: monospaced, selectable, wrapped. */
    static Node text(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(Math.min(
                MOST_LINES,
                1
                        + (int) text.lines()
                                .mapToLong(line -> 1 + line.length() / LINE)
                                .sum()));
        area.getStyleClass().addAll("digest", "verbatim");
        return area;
    }
}
