package org.sealbook.workstation.certificates;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.sealbook.record.Id;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ModalPane;

/** Asks why a draft is sent back, or an approval taken back, and does it. */
final class ReturnSheet {

    private final Around around;
    private final Id certificate;
    private final Runnable done;

    ReturnSheet(Around around, Id certificate, Runnable done) {
        this.around = around;
        this.certificate = certificate;
        this.done = done;
    }

    void ask() {
        TextArea reason = new TextArea();
        reason.setId("certificates-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(4);
        reason.setPromptText(around.text("certificates-screen.return.prompt"));
        Label what = IssueSheet.line(around.text("certificates-screen.return.what"));
        VBox trouble = Placed.besideAct();
        Id command = Around.intent();
        ModalPane[] sheet = new ModalPane[1];
        ActionButton[] send = new ActionButton[1];
        send[0] = new ActionButton(
                around.text("certificates-screen.return.do"),
                ActionButton.Weight.PRIMARY,
                () -> Acts.run(
                        around,
                        send[0],
                        trouble,
                        () -> around.office()
                                .certificates()
                                .returnDraft(command, around.office().person(), certificate, reason.getText()),
                        _ -> {
                            sheet[0].close();
                            done.run();
                        }));
        send[0].setId("certificates-return-do");
        send[0].setDisable(true);
        reason.textProperty().addListener((_, _, now) -> send[0].setDisable(now.isBlank()));
        sheet[0] = new ModalPane(
                around.text("certificates-screen.return.title"),
                new VBox(12, what, reason, trouble),
                send[0],
                around.text("window.cancel"));
        sheet[0].show(around.over());
    }
}
