package org.sealbook.workstation.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.PaperView;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** One certificate: its paper at the left; at the right what is decided by, and what can be done now. */
final class CertificatePage extends StackPane {

    private final Around around;
    private final Id certificate;
    private final Latest reading;
    private final PaperView paper;
    private final VBox right = new VBox();
    private final VBox beside = Placed.besideAct();
    private final List<Button> buttons = new ArrayList<>();
    private Optional<StandingPane> standing = Optional.empty();
    private Id submitting = Around.intent();

    CertificatePage(Around around, Id certificate) {
        this.around = around;
        this.certificate = certificate;
        this.reading = new Latest(around.tools().background());
        this.paper = new PaperView(around.tools());
        right.getStyleClass().add("certificate-side");
    }

    /** Reads it again; what stands here stays until then. */
    void refresh() {
        if (getChildren().isEmpty()) {
            getChildren().setAll(new Skeleton(6, around.text("certificates-screen.loading")));
        }
        reading.load(() -> Opened.read(around, certificate), this::show, this::failed);
    }

    /** Lets go of what outlives it. */
    void leave() {
        reading.forget();
        standing.ifPresent(StandingPane::leave);
        standing = Optional.empty();
    }

    List<PaletteAction> actions() {
        return buttons.stream()
                .filter(button -> !button.isDisabled())
                .map(button -> new PaletteAction(button.getText(), "", button::fire))
                .toList();
    }

    private void failed(Throwable failure) {
        getChildren()
                .setAll(Placed.top(Troubles.pane(
                        around.tools().messages(),
                        failure,
                        new ActionButton(around.text("window.retry"), ActionButton.Weight.PLAIN, this::refresh))));
    }

    private void show(Opened opened) {
        standing.ifPresent(StandingPane::leave);
        standing = opened.file().map(file -> new StandingPane(around, file.issued()));
        buttons.clear();
        buttons.addAll(acts(opened));
        PageHeader header = new PageHeader(
                        opened.number(),
                        around.text("certificates-screen.subject", opened.applicants(), opened.matter()))
                .with(buttons.toArray(Button[]::new));
        right.getChildren().setAll(beside);
        Notes.of(around, opened).forEach(right.getChildren()::add);
        standing.ifPresent(right.getChildren()::add);
        opened.file().ifPresent(_ -> right.getChildren().add(new CopiesPane(around, certificate)));
        if (isBeforeTheApprover(opened)) {
            right.getChildren()
                    .addAll(
                            new ApprovalPane(around, opened.detail(), this::refresh),
                            new Materials(around, opened.detail()),
                            new CertificateFacts(around, opened));
        } else {
            right.getChildren().addAll(new CertificateFacts(around, opened), new Materials(around, opened.detail()));
        }
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("certificate-scroll");
        VBox left = new VBox(paper);
        left.getStyleClass().add("paper-side");
        VBox.setVgrow(paper, Priority.ALWAYS);
        HBox sides = Sides.of(left, scroll);
        VBox page = new VBox(header, sides);
        VBox.setVgrow(sides, Priority.ALWAYS);
        getChildren().setAll(page);
        paper.load(() -> Opened.paper(around.office(), opened.row()));
    }

    private static boolean isBeforeTheApprover(Opened opened) {
        return opened.row().state() == CertificateState.DRAFT
                && opened.detail().caseFile().state() == CaseState.PENDING_APPROVAL;
    }

    private List<Button> acts(Opened opened) {
        List<Button> acts = new ArrayList<>();
        switch (opened.row().state()) {
            case DRAFT -> ofADraft(opened, acts);
            case APPROVED, DECIDED -> ofAnApprovedOne(opened, acts);
            case ISSUED, CORRECTED, TAKEN_BACK, REVOKED -> ofAnIssuedOne(opened, acts);
        }
        return acts;
    }

    private void ofADraft(Opened opened, List<Button> acts) {
        if (opened.detail().against(CaseStep.DRAFT).isEmpty()) {
            boolean returned = opened.detail().caseFile().state() == CaseState.RETURNED;
            acts.add(button(
                    "again",
                    "certificates-screen.again",
                    returned ? ActionButton.Weight.PRIMARY : ActionButton.Weight.PLAIN,
                    Icons.EDIT,
                    () -> around.open(Around.AGAIN + certificate.value())));
        }
        if (Notes.isOpenDraft(opened)) {
            ActionButton[] submit = new ActionButton[1];
            submit[0] = button(
                    "submit",
                    "certificates-screen.submit",
                    ActionButton.Weight.PRIMARY,
                    Icons.FORWARD,
                    () -> submit(submit[0], opened));
            submit[0].setDisable(opened.detail().against(CaseStep.SUBMIT).isPresent()
                    || !opened.blanks().isEmpty());
            acts.add(submit[0]);
        }
    }

    private void ofAnApprovedOne(Opened opened, List<Button> acts) {
        boolean mayNot = opened.detail().against(CaseStep.ISSUE).isPresent()
                || around.issuing().contains(certificate);
        if (opened.detail().against(CaseStep.RETURN).isEmpty()) {
            acts.add(button(
                    "take-back-approval",
                    "certificates-screen.take-back-approval",
                    ActionButton.Weight.PLAIN,
                    Icons.BACK,
                    new ReturnSheet(around, certificate, this::refresh)::ask));
        }
        IssueSheet sheet = new IssueSheet(around, certificate, this::refresh, beside);
        if (opened.row().state() == CertificateState.DECIDED) {
            ActionButton give = button(
                    "void", "certificates-screen.void", ActionButton.Weight.PLAIN, Icons.NOT_ALLOWED, sheet::askToVoid);
            give.setDisable(mayNot);
            acts.add(give);
        }
        ActionButton issue =
                button("issue", "certificates-screen.issue", ActionButton.Weight.SEAL, Icons.SIGN, sheet::ask);
        issue.setDisable(mayNot);
        acts.add(issue);
    }

    private void ofAnIssuedOne(Opened opened, List<Button> acts) {
        ReexaminationSheet again = new ReexaminationSheet(around, certificate, this::refresh);
        if (opened.detail().against(CaseStep.REEXAMINE).isEmpty()) {
            acts.add(button(
                    "reexamine", "certificates-screen.reexamine", ActionButton.Weight.PLAIN, Icons.SEARCH, again::ask));
        }
        if (opened.detail().against(CaseStep.UPHOLD).isEmpty()) {
            acts.add(button(
                    "decide", "certificates-screen.decide", ActionButton.Weight.PLAIN, Icons.DONE, again::decide));
        }
        Leaving leaving = new Leaving(around, certificate, opened.number(), beside);
        ActionButton[] export = new ActionButton[1];
        export[0] = button(
                "export",
                "certificates-screen.export",
                ActionButton.Weight.PLAIN,
                Icons.SAVE,
                () -> leaving.export(export[0]));
        acts.add(export[0]);
        acts.add(button(
                "print",
                "certificates-screen.print",
                ActionButton.Weight.PRIMARY,
                Icons.PRINT,
                () -> new PrintSheet(around, certificate, opened.number(), leaving, this::refresh).ask()));
    }

    private void submit(Button button, Opened opened) {
        Id command = submitting;
        Acts.run(
                around,
                button,
                beside,
                () -> around.office()
                        .cases()
                        .step(command, around.office().person(), opened.row().caseId(), CaseStep.SUBMIT, Map.of()),
                _ -> {
                    submitting = Around.intent();
                    around.tools().notices().say(Tone.GOOD, around.text("certificates-screen.submitted"));
                    refresh();
                });
    }

    private ActionButton button(String id, String key, ActionButton.Weight weight, Icons icon, Runnable action) {
        ActionButton button = new ActionButton(around.text(key), weight, action).with(icon);
        button.setId("certificates-" + id);
        return button;
    }
}
