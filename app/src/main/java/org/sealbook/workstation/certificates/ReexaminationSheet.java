package org.sealbook.workstation.certificates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.record.Id;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ModalPane;

/** Records that a re-examination is asked for, and later what it came to; says what each outcome will do. */
final class ReexaminationSheet {

    private final Around around;
    private final Id certificate;
    private final Runnable done;
    private final Id command = Around.intent();
    private final ToggleGroup choices = new ToggleGroup();
    private final TextArea reason = area("certificates-reexamination-reason");
    private final TextArea announcement = area("certificates-announcement");

    ReexaminationSheet(Around around, Id certificate, Runnable done) {
        this.around = around;
        this.certificate = certificate;
        this.done = done;
        reason.setPromptText(around.text("certificates-screen.reexamine.reason"));
        announcement.managedProperty().bind(announcement.visibleProperty());
        announcement.setVisible(false);
        announcement.setPromptText(around.text("certificates-screen.reexamine.announcement"));
    }

    /** Asks who wants it, and why. */
    void ask() {
        VBox form = new VBox(12, IssueSheet.line(around.text("certificates-screen.reexamine.what")));
        form.getChildren().addAll(choices(RequestedBy.values(), "requested-by"));
        form.getChildren().add(reason);
        show(
                "certificates-screen.reexamine",
                form,
                () -> around.office()
                        .reexamination()
                        .ask(
                                command,
                                around.office().person(),
                                certificate,
                                chosen(RequestedBy.class).orElseThrow(),
                                reason.getText()));
    }

    /** Asks what it came to, and why. */
    void decide() {
        VBox form = new VBox(12, IssueSheet.line(around.text("certificates-screen.decide.what")));
        form.getChildren().addAll(choices(Reexamination.values(), "reexamination"));
        Label effect = IssueSheet.line("");
        effect.getStyleClass().add("soft");
        effect.setId("certificates-decide-effect");
        choices.selectedToggleProperty()
                .addListener((_, _, _) -> chosen(Reexamination.class).ifPresent(outcome -> {
                    effect.setText(around.text("certificates-screen.decide." + outcome.code()));
                    announcement.setVisible(outcome == Reexamination.REVOKED);
                }));
        form.getChildren().addAll(effect, reason, announcement);
        show("certificates-screen.decide", form, () -> {
            Reexamination outcome = chosen(Reexamination.class).orElseThrow();
            return around.office()
                    .reexamination()
                    .decide(
                            command,
                            around.office().person(),
                            certificate,
                            outcome,
                            reason.getText(),
                            outcome == Reexamination.REVOKED ? Optional.of(announcement.getText()) : Optional.empty());
        });
    }

    private void show(String words, VBox form, Callable<Recorded> act) {
        VBox trouble = Placed.besideAct();
        form.getChildren().add(trouble);
        ModalPane[] sheet = new ModalPane[1];
        ActionButton[] button = new ActionButton[1];
        button[0] = new ActionButton(
                around.text(words + ".do"),
                ActionButton.Weight.PRIMARY,
                () -> Acts.run(around, button[0], trouble, act, _ -> {
                    sheet[0].close();
                    done.run();
                }));
        button[0].setId("certificates-reexamination-do");
        Runnable complete = () -> button[0].setDisable(choices.getSelectedToggle() == null
                || reason.getText().isBlank()
                || (announcement.isVisible() && announcement.getText().isBlank()));
        choices.selectedToggleProperty().addListener((_, _, _) -> complete.run());
        reason.textProperty().addListener((_, _, _) -> complete.run());
        announcement.textProperty().addListener((_, _, _) -> complete.run());
        announcement.visibleProperty().addListener((_, _, _) -> complete.run());
        complete.run();
        sheet[0] = new ModalPane(around.text(words + ".title"), form, button[0], around.text("window.cancel"));
        sheet[0].show(around.over());
    }

    private List<RadioButton> choices(Coded[] values, String family) {
        return Arrays.stream(values)
                .map(value -> {
                    RadioButton button =
                            new RadioButton(around.tools().messages().label(family, value.code()));
                    button.setId("certificates-choice-" + value.code());
                    button.setUserData(value);
                    button.setToggleGroup(choices);
                    return button;
                })
                .toList();
    }

    private <T> Optional<T> chosen(Class<T> kind) {
        return Optional.ofNullable(choices.getSelectedToggle())
                .map(Toggle::getUserData)
                .map(kind::cast);
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return area;
    }
}
