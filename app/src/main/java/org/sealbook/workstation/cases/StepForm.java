package org.sealbook.workstation.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NoticeManner;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ModalPane;

/** Asks for what must be said with a step. What was typed stays until the step is on record. */
final class StepForm {

    /** Takes the step with what was said. */
    @FunctionalInterface
    interface Taking {
        /** Takes it, or tells {@code refused} why not; {@code taken} is told when it is on record. */
        void take(CaseStep step, Map<String, String> details, Consumer<Throwable> refused, Runnable taken);
    }

    private static final int LINES = 6;

    private final Tools tools;
    private final CaseStep step;
    private final Taking taking;
    private final ComboBox<NoticeManner> manner = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final VBox answer = new VBox();
    private final ActionButton primary;
    private final ModalPane pane;

    StepForm(Tools tools, CaseStep step, Taking taking) {
        this.tools = tools;
        this.step = step;
        this.taking = taking;
        VBox form = new VBox();
        form.getStyleClass().add("case-form");
        Label sentence = new Label(tools.text("cases-screen.step." + step.code() + ".what"));
        sentence.getStyleClass().add("soft");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        form.getChildren().add(sentence);
        for (String name : step.details()) {
            form.getChildren().add(field(name));
        }
        form.getChildren().add(answer);
        primary = new ActionButton(
                tools.text("cases-screen.step." + step.code() + ".do"), ActionButton.Weight.PRIMARY, this::send);
        primary.setId("step-form-do");
        pane = new ModalPane(tools.messages().label("step", step.code()), form, primary, tools.text("window.cancel"));
        pane.setId("step-form");
    }

    void show(StackPane over) {
        pane.show(over);
    }

    private Node field(String name) {
        Label label = new Label(tools.text("cases-screen.detail." + name));
        label.getStyleClass().add("fact-label");
        Node control;
        if (name.equals("manner")) {
            manner.getItems().setAll(NoticeManner.values());
            manner.setConverter(Choices.shown(value -> tools.messages().label("manner", value.code())));
            manner.setValue(NoticeManner.PAPER);
            manner.setId("step-manner");
            control = manner;
        } else {
            text.setId("step-text");
            text.setWrapText(true);
            text.setPrefRowCount(LINES);
            text.setPromptText(tools.text("cases-screen.detail." + name + ".hint"));
            control = text;
        }
        label.setLabelFor(control);
        return new VBox(label, control);
    }

    private void send() {
        Map<String, String> details = new LinkedHashMap<>();
        for (String name : step.details()) {
            details.put(name, name.equals("manner") ? manner.getValue().code() : text.getText());
        }
        answer.getChildren().clear();
        primary.setDisable(true);
        taking.take(
                step,
                details,
                failure -> {
                    primary.setDisable(false);
                    answer.getChildren().setAll(StepsCard.refusal(tools, failure));
                },
                pane::close);
    }
}
