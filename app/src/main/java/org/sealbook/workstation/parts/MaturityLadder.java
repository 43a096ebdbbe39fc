package org.sealbook.workstation.parts;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * How firmly an entry is held, drawn the same way everywhere: four steps, each reached, under way or still ahead. A reached step is
 * filled and checked, one under way half filled, one ahead empty: a print without colour says the same.
 */
public final class MaturityLadder extends HBox {

    private static final int STEPS = 4;

    /** How much room the ladder takes. */
    public enum Form {
        /** Four small bars and the name of where it stands, for a cell of a table. */
        COMPACT,
        /** Four marks with their names below. */
        LARGE
    }

    private final Form form;
    private final List<String> steps;

    /**
     * A ladder as it stands now.
     *
     * @param steps the names of the four steps, the first one first
     * @param reached how many of them are reached, 0 to 4
     * @param partial how far the next step is ("2 / 3"), or empty where it has not begun
     * @throws IllegalArgumentException if there are not four names or {@code reached} is out of range
     */
    public MaturityLadder(Form form, List<String> steps, int reached, String partial) {
        if (steps.size() != STEPS) {
            throw new IllegalArgumentException("steps " + steps.size());
        }
        this.form = form;
        this.steps = List.copyOf(steps);
        getStyleClass().add("maturity-ladder");
        show(reached, partial);
    }

    /** Stands somewhere else from now on; the arguments are the constructor's. */
    public void show(int reached, String partial) {
        if (reached < 0 || reached > STEPS) {
            throw new IllegalArgumentException("reached " + reached);
        }
        setAccessibleText(standing(reached, partial));
        switch (form) {
            case COMPACT -> compact(reached, partial);
            case LARGE -> large(reached, partial);
        }
    }

    /** Where it stands, in words: the name of the step under way with its part, else of the last step reached. */
    private String standing(int reached, String partial) {
        if (!partial.isEmpty() && reached < STEPS) {
            return steps.get(reached) + " " + partial;
        }
        return reached == 0 ? "" : steps.get(reached - 1);
    }

    private void compact(int reached, String partial) {
        if (!getStyleClass().contains("compact")) {
            getStyleClass().add("compact");
        }
        getChildren().clear();
        for (int step = 0; step < STEPS; step++) {
            getChildren().add(styled(new Region(), "bar", state(step, reached, partial)));
        }
        getChildren().add(new Label(standing(reached, partial)));
    }

    private void large(int reached, String partial) {
        GridPane grid = new GridPane();
        grid.setMaxWidth(Double.MAX_VALUE);
        setHgrow(grid, Priority.ALWAYS);
        for (int step = 0; step < STEPS; step++) {
            String state = state(step, reached, partial);
            HBox line = new HBox(rung(step > 0, step <= reached), mark(state), rung(step < STEPS - 1, step < reached));
            line.getStyleClass().add("maturity-line");
            Label name = new Label(steps.get(step));
            name.setWrapText(true);
            styled(name, "step-label", state);
            boolean underWay = state.equals("under-way");
            Label part = styled(new Label(underWay ? partial : ""), "partial", state);
            grid.addColumn(step, line, name, part);
            GridPane.setHalignment(name, HPos.CENTER);
            GridPane.setHalignment(part, HPos.CENTER);
            GridPane.setValignment(name, VPos.TOP);
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(100.0 / STEPS);
            grid.getColumnConstraints().add(quarter);
        }
        getChildren().setAll(grid);
    }

    private static String state(int step, int reached, String partial) {
        if (step < reached) {
            return "reached";
        }
        return step == reached && !partial.isEmpty() ? "under-way" : "ahead";
    }

    private static Node mark(String state) {
        StackPane mark = styled(new StackPane(), "step-mark", state);
        if (state.equals("reached")) {
            mark.getChildren().add(styled(new Region(), "check", state));
        } else if (state.equals("under-way")) {
            mark.getChildren().add(styled(new Region(), "half", state));
        }
        return mark;
    }

    private static Node rung(boolean visible, boolean reached) {
        Region rung = styled(new Region(), "rung", reached ? "reached" : "ahead");
        rung.setVisible(visible);
        HBox.setHgrow(rung, Priority.ALWAYS);
        return rung;
    }

    private static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
