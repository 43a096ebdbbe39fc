package org.sealbook.workstation.cases;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.workstation.parts.Tone;

/** A control with its label above, and below it what is wrong with what stands there. */
final class FormField extends VBox {

    private final Node control;
    private final Label hint = new Label();

    FormField(String label, Region control) {
        this.control = control;
        getStyleClass().add("form-field");
        Label name = new Label(label);
        name.getStyleClass().add("fact-label");
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(this, Priority.SOMETIMES);
        getChildren().addAll(name, control);
    }

    /** Says something that helps; an empty sentence says nothing. */
    void help(String sentence) {
        show(sentence, Tone.CALM);
    }

    /** Says what is wrong; the control is told apart until it is mended. */
    void complain(String sentence) {
        show(sentence, Tone.BAD);
    }

    boolean isWrong() {
        return getStyleClass().contains("wrong");
    }

    /** Gives the keyboard to the control. */
    @Override
    public void requestFocus() {
        control.requestFocus();
    }

    private void show(String sentence, Tone tone) {
        getChildren().remove(hint);
        getStyleClass().removeAll("wrong", Tone.BAD.styleClass(), Tone.CALM.styleClass());
        hint.setText(sentence);
        control.setAccessibleHelp(sentence);
        if (!sentence.isEmpty()) {
            getStyleClass().add(tone.styleClass());
            getChildren().add(hint);
            if (tone == Tone.BAD) {
                getStyleClass().add("wrong");
            }
        }
    }
}
