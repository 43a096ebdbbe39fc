package org.sealbook.workstation.certificates;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.fees.FeeSlip;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.language.FeeWords;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** Says which number issuing will use, then issues as a task that goes on when the page is left; or gives a pending number up. */
final class IssueSheet {

    private final Around around;
    private final Id certificate;
    private final Runnable changed;
    private final Pane beside;
    private final Id intent = Around.intent();

    IssueSheet(Around around, Id certificate, Runnable changed, Pane beside) {
        this.around = around;
        this.certificate = certificate;
        this.changed = changed;
        this.beside = beside;
    }

    /** Asks which number it will be, then shows the sheet. */
    void ask() {
        beside.getChildren().clear();
        around.tools()
                .background()
                .run(
                        () -> new Before(
                                around.office().drafts().numberToBe(certificate).text(), fees()),
                        this::show,
                        failure -> beside.getChildren()
                                .setAll(Troubles.pane(around.tools().messages(), failure)));
    }

    /** What is known before anything is recorded. */
    private record Before(String number, FeeSlip fees) {}

    /** The fees of the certificate's case. */
    private FeeSlip fees() {
        return around.office()
                .fees()
                .slip(around.office().certificates().known(certificate).caseId());
    }

    private void show(Before before) {
        String number = before.number();
        VBox content = new VBox(12);
        Label what = line(around.text("certificates-screen.issue.number", number));
        what.getStyleClass().add("strong");
        what.setId("certificates-issue-number");
        content.getChildren().addAll(what, line(around.text("certificates-screen.issue.what")));
        FeeWords.unsettled(around.tools().messages(), before.fees()).ifPresent(words -> {
            Banner warning = new Banner(Tone.WATCH, words);
            warning.setId("certificates-issue-fees");
            content.getChildren().add(warning);
        });
        ModalPane[] sheet = new ModalPane[1];
        ActionButton issue = new ActionButton(
                        around.text("certificates-screen.issue"), ActionButton.Weight.SEAL, () -> {
                            sheet[0].close();
                            issue(number);
                        })
                .with(Icons.SIGN);
        issue.setId("certificates-issue-do");
        sheet[0] = new ModalPane(
                around.text("certificates-screen.issue.title"), content, issue, around.text("window.cancel"));
        sheet[0].show(around.over());
    }

    private void issue(String number) {
        around.issuing().add(certificate);
        LongTask<CertificateRow> _ = around.tools()
                .tasks()
                .start(
                        around.text("certificates-screen.issue.task", number),
                        this::work,
                        new RunningTasks.Ending<>(this::issued, this::failed, () -> ended()));
        changed.run();
    }

    private CertificateRow work(LongTask.Watch watch) throws Exception {
        IssueProgress progress = new IssueProgress() {
            @Override
            public void begins(Step step) {
                watch.progress(step.compareTo(Step.DECIDE), Step.values().length);
                watch.says(around.text(
                        "certificates-screen.issue.step." + step.name().toLowerCase(Locale.ROOT)));
            }

            @Override
            public boolean cancelled() {
                return watch.isCancelled();
            }
        };
        return around.office()
                .issue()
                .issue(intent, around.office().person(), certificate, progress)
                .certificate();
    }

    private void issued(CertificateRow row) {
        around.tools()
                .notices()
                .say(
                        Tone.SEAL,
                        around.text(
                                "certificates-screen.issued",
                                row.number().orElseThrow().number().text()));
        ended();
    }

    private void failed(Throwable failure) {
        ended();
        if (beside.getScene() == null) {
            around.tools().tell(failure);
        } else {
            beside.getChildren().setAll(Troubles.pane(around.tools().messages(), failure));
        }
    }

    private void ended() {
        around.issuing().remove(certificate);
        changed.run();
    }

    /** Gives up the pending number, with a reason. */
    void askToVoid() {
        TextArea reason = new TextArea();
        reason.setId("certificates-void-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        VBox trouble = Placed.besideAct();
        Id command = Around.intent();
        ModalPane[] sheet = new ModalPane[1];
        ActionButton[] give = new ActionButton[1];
        give[0] = new ActionButton(
                around.text("certificates-screen.void"),
                ActionButton.Weight.PRIMARY,
                () -> Acts.run(
                        around,
                        give[0],
                        trouble,
                        () -> around.office()
                                .issue()
                                .voidNumber(command, around.office().person(), certificate, reason.getText()),
                        _ -> {
                            sheet[0].close();
                            changed.run();
                        }));
        give[0].setId("certificates-void-do");
        give[0].setDisable(true);
        reason.textProperty().addListener((_, _, now) -> give[0].setDisable(now.isBlank()));
        sheet[0] = new ModalPane(
                around.text("certificates-screen.void.title"),
                new VBox(12, line(around.text("certificates-screen.void.what")), reason, trouble),
                give[0],
                around.text("window.cancel"));
        sheet[0].show(around.over());
    }

    static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
