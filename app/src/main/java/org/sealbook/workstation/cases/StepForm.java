package org.sealbook.workstation.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Ground;
import org.sealbook.casework.procedure.StepDetail;
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
    private final Map<StepDetail, ComboBox<Coded>> choices = new LinkedHashMap<>();
    private final Map<StepDetail, TextArea> texts = new LinkedHashMap<>();
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
        for (StepDetail detail : step.details()) {
            form.getChildren().add(detail.isChoice() ? choice(detail) : words(detail));
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

    private Node choice(StepDetail detail) {
        ComboBox<Coded> box = new ComboBox<>();
        box.getItems().setAll(detail.choices());
        box.setConverter(Choices.shown(value -> tools.messages().label(detail.family(), value.code())));
        box.setPromptText(tools.text("cases-screen.detail.choose"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("step-" + detail.name());
        if (!(detail.choices().getFirst() instanceof Ground)) {
            box.getSelectionModel().selectFirst(); // The usual manner; a ground is nobody's proposal.
        }
        choices.put(detail, box);
        return labelled(detail, box);
    }

    private Node words(StepDetail detail) {
        TextArea text = new TextArea();
        text.setId("step-text");
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setPromptText(own(detail, ".hint"));
        texts.put(detail, text);
        return labelled(detail, text);
    }

    private Node labelled(StepDetail detail, Node control) {
        Label label = new Label(own(detail, ""));
        label.getStyleClass().add("fact-label");
        label.setLabelFor(control);
        return new VBox(label, control);
    }

    /** What the detail is called in this step, where the step has words of its own for it. */
    private String own(StepDetail detail, String end) {
        String key = "cases-screen.step." + step.code() + "." + detail.name() + end;
        return tools.messages().has(key) ? tools.text(key) : tools.text("cases-screen.detail." + detail.name() + end);
    }

    private void send() {
        Map<String, String> details = new LinkedHashMap<>();
        choices.forEach((detail, box) ->
                Optional.ofNullable(box.getValue()).ifPresent(chosen -> details.put(detail.name(), chosen.code())));
        texts.forEach((detail, text) -> details.put(detail.name(), text.getText()));
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
