package org.sealbook.workstation.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** The nodes of a {@link ProofPath} and the lines between them, laid out from the bottom to the top. */
final class ProofDrawing extends Pane {

    private static final double TRUNK = 18;
    private static final double SIDE = 12.5;
    private static final double GAP = 1.2;
    private static final double RISE = 1.6;
    private static final double MARGIN = 1.07;
    private static final int GROUPS_OF_THE_TRUNK = 5;
    private static final int GROUPS_BESIDE = 3;

    private record Row(Region trunk, @Nullable Region sibling, boolean left) {}

    private final List<Row> rows = new ArrayList<>();
    private final Path lines = new Path();
    private final Label ruler = new Label();

    ProofDrawing(List<ProofPath.Step> steps, String copy) {
        getStyleClass().add("drawing");
        lines.getStyleClass().add("lines");
        lines.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(ruler, lines);
        for (ProofPath.Step step : steps) {
            Region trunk = box(step.label(), DigestText.brief(step.hex(), GROUPS_OF_THE_TRUNK, copy), kind(step));
            Region sibling = step.sibling()
                    .map(beside -> box("", DigestText.brief(beside.hex(), GROUPS_BESIDE, copy), "sibling"))
                    .orElse(null);
            boolean left = step.sibling().map(ProofPath.Sibling::left).orElse(false);
            rows.add(new Row(trunk, sibling, left));
            getChildren().add(trunk);
            if (sibling != null) {
                getChildren().add(sibling);
            }
        }
    }

    private static String kind(ProofPath.Step step) {
        return step.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Region box(String label, Node digest, String kind) {
        VBox box = new VBox();
        if (!label.isEmpty()) {
            Label name = new Label(label);
            name.getStyleClass().add("node-label");
            box.getChildren().add(name);
        }
        box.getChildren().add(digest);
        box.getStyleClass().addAll("node", kind);
        return box;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (2 * MARGIN + TRUNK + 2 * (SIDE + GAP)) * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = (2 * MARGIN + (rows.size() - 1) * RISE) * em();
        for (Row row : rows) {
            height += row.trunk().prefHeight(-1);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double middle = getWidth() / 2;
        double y = MARGIN * em;
        for (Row row : rows.reversed()) {
            double height = row.trunk().prefHeight(-1);
            row.trunk().resizeRelocate(middle - TRUNK * em / 2, y, TRUNK * em, height);
            Region sibling = row.sibling();
            if (sibling != null) {
                double own = sibling.prefHeight(-1);
                double beside = (TRUNK / 2 + GAP) * em;
                sibling.resizeRelocate(
                        row.left() ? middle - beside - SIDE * em : middle + beside, y + height - own, SIDE * em, own);
            }
            y += height + RISE * em;
        }
        draw(middle, RISE * em);
    }

    /** From every node up to the next; a sibling joins half way. */
    private void draw(double middle, double rise) {
        lines.getElements().clear();
        for (Row row : rows.subList(0, rows.size() - 1)) {
            double top = row.trunk().getLayoutY();
            lines.getElements().addAll(new MoveTo(middle, top), new LineTo(middle, top - rise));
            Region sibling = row.sibling();
            if (sibling != null) {
                double x = sibling.getLayoutX() + sibling.getWidth() / 2;
                double join = top - rise / 2;
                lines.getElements()
                        .addAll(new MoveTo(x, sibling.getLayoutY()), new LineTo(x, join), new LineTo(middle, join));
            }
        }
    }

    private double em() {
        return ruler.getFont().getSize();
    }
}
