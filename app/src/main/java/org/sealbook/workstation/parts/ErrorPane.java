package org.sealbook.workstation.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A failure where the content would have been: what happened, what was kept, what to do, the code to quote, copy, perhaps again. */
public final class ErrorPane extends VBox {

    private final HBox foot;

    /** A failure; {@code copy} is the verb of the button that copies all of it. */
    public ErrorPane(Problem problem, String copy) {
        getStyleClass().addAll("error-pane", Tone.BAD.styleClass());
        Label happened = line(problem.happened(), "happened");
        HBox head = new HBox(Tone.mark(), happened);
        head.getStyleClass().add("head");
        HBox.setHgrow(happened, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label code = new Label(problem.code());
        code.getStyleClass().addAll("digest", "code");
        ActionButton copyAll = new ActionButton(
                        copy, ActionButton.Weight.QUIET, () -> ClipboardText.put(problem.whole()))
                .with(Icons.COPY);
        foot = new HBox(code, copyAll, gap);
        foot.getStyleClass().add("foot");
        getChildren().add(head);
        if (!problem.kept().isEmpty()) {
            getChildren().add(line(problem.kept(), "kept"));
        }
        getChildren().addAll(line(problem.toDo(), "to-do"), foot);
    }

    /** A failure that can be tried again. */
    public ErrorPane(Problem problem, String copy, Button retry) {
        this(problem, copy);
        foot.getChildren().add(retry);
    }

    private static Label line(String text, String styleClass) {
        Label line = new Label(text);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }
}
