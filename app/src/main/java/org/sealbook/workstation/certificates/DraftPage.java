package org.sealbook.workstation.certificates;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.CertificateDetail;
import org.sealbook.casework.issue.ProposedText;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.language.Trouble;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.PaperView;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/**
 * Writes a draft: text and attachments at the left, the paper as it would be printed at the right, and between them what is still missing
 * or can't be printed, said as one types.
 */
final class DraftPage extends StackPane {

    private static final Duration REST = Duration.millis(400);

    private final Around around;
    private final DraftSource source;
    private final TextArea text = new TextArea();
    private final AttachmentChoice attachments;
    private final Label blanks = new Label();
    private final Banner check;
    private final VBox saving = Placed.besideAct();
    private final PaperView paper;
    private final ActionButton save;
    private final Latest checking;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Id> caseId = Optional.empty();
    private boolean loaded;
    private boolean unsaved;
    private Id intent = Around.intent();

    /** What a draft begins with, gathered in the background. */
    private record Begin(
            CaseFile file,
            String sentence,
            String text,
            List<EvidenceRow> evidence,
            List<Id> chosen,
            Optional<String> returned) {}

    DraftPage(Around around, DraftSource source) {
        this.around = around;
        this.source = source;
        this.checking = new Latest(around.tools().background());
        this.paper = new PaperView(around.tools());
        this.attachments = new AttachmentChoice(around, this::changed);
        this.check = new Banner(Tone.CALM, around.text("certificates-screen.draft.checking"));
        this.save = new ActionButton(
                        around.text("certificates-screen.draft.save"), ActionButton.Weight.PRIMARY, this::save)
                .with(Icons.DONE);
        save.setId("certificates-save");
        check.setId("certificates-check");
        text.setId("certificates-text");
        text.setWrapText(true);
        text.getStyleClass().add("certificate-text");
        text.textProperty().addListener((_, _, _) -> changed());
        blanks.setId("certificates-blanks");
        blanks.setWrapText(true);
        blanks.getStyleClass().add("soft");
        rest.setOnFinished(_ -> checkNow());
    }

    DraftSource source() {
        return source;
    }

    /** Whether something stands here that is not on record. */
    boolean isUnsaved() {
        return unsaved;
    }

    List<PaletteAction> actions() {
        return loaded
                ? List.of(new PaletteAction(around.text("certificates-screen.draft.save"), "", save::fire))
                : List.of();
    }

    /** Reads what the draft begins with, unless it is being written already. */
    void begin() {
        if (loaded) {
            return;
        }
        getChildren().setAll(new Skeleton(6, around.text("certificates-screen.loading")));
        around.tools().background().run(this::read, this::show, this::failed);
    }

    private void failed(Throwable failure) {
        getChildren()
                .setAll(Placed.top(Troubles.pane(
                        around.tools().messages(),
                        failure,
                        new ActionButton(around.text("window.retry"), ActionButton.Weight.PLAIN, this::begin))));
    }

    private Begin read() {
        Office office = around.office();
        Optional<CertificateDetail> again =
                source.certificate().map(id -> office.drafts().detail(id, office.person()));
        Id ofCase =
                again.map(detail -> detail.caseFile().id()).or(source::caseId).orElseThrow();
        CaseFile file = office.cases().file(ofCase);
        List<EvidenceRow> evidence = office.evidence().ofCase(ofCase);
        String applicants = Applicants.of(
                around, office.cases().detail(ofCase, office.person()).parties());
        return new Begin(
                file,
                around.text(
                        "certificates-screen.subject",
                        applicants,
                        around.words().matter(file.matter())),
                again.flatMap(detail -> detail.row().text())
                        .orElseGet(() -> office.drafts().proposedText(ofCase)),
                evidence,
                again.map(detail -> detail.row().attachments())
                        .orElseGet(() -> evidence.stream().map(EvidenceRow::id).toList()),
                again.flatMap(CertificateDetail::returned));
    }

    private void show(Begin begin) {
        caseId = Optional.of(begin.file().id());
        text.setText(begin.text());
        attachments.offer(begin.evidence(), begin.chosen());
        PageHeader header = new PageHeader(
                        around.text(
                                source.certificate().isPresent()
                                        ? "certificates-screen.draft.again"
                                        : "certificates-screen.draft.title"),
                        begin.sentence())
                .with(
                        new ActionButton(
                                around.text("window.back"),
                                ActionButton.Weight.PLAIN,
                                () -> around.tools().navigator().back()),
                        save);
        VBox left = new VBox();
        left.getStyleClass().add("draft-side");
        begin.returned().ifPresent(reason -> {
            Banner why = new Banner(Tone.WATCH, around.text("certificates-screen.returned", reason));
            why.setId("certificates-returned");
            left.getChildren().add(why);
        });
        VBox.setVgrow(text, Priority.ALWAYS);
        left.getChildren()
                .addAll(
                        new SectionTitle(around.text("certificates-screen.draft.text")),
                        text,
                        blanks,
                        check,
                        saving,
                        new SectionTitle(around.text("certificates-screen.draft.attachments")),
                        attachments);
        left.setMinWidth(0);
        VBox right = new VBox(new SectionTitle(around.text("certificates-screen.draft.preview")), paper);
        right.getStyleClass().add("paper-side");
        right.setMinWidth(0);
        VBox.setVgrow(paper, Priority.ALWAYS);
        HBox sides = Sides.of(left, right);
        VBox page = new VBox(header, sides);
        VBox.setVgrow(sides, Priority.ALWAYS);
        getChildren().setAll(page);
        loaded = true;
        unsaved = false;
        rest.stop();
        checkNow();
        text.requestFocus();
    }

    private void changed() {
        unsaved = loaded;
        // What was sent under the last id may be on record; other words are another act.
        intent = Around.intent();
        saving.getChildren().clear();
        rest.playFromStart();
        sayBlanks();
    }

    private void sayBlanks() {
        boolean nothing = text.getText().isBlank();
        List<String> open = ProposedText.blanks(text.getText());
        String words = nothing
                ? around.text("certificates-screen.draft.required")
                : open.isEmpty()
                        ? ""
                        : around.text(
                                "certificates-screen.draft.blanks",
                                open.size(),
                                String.join(around.text("list.separator"), open));
        blanks.setText(words);
        blanks.setVisible(!words.isEmpty());
        blanks.setManaged(!words.isEmpty());
        save.setDisable(nothing);
    }

    private void checkNow() {
        sayBlanks();
        if (text.getText().isBlank() || caseId.isEmpty()) {
            checking.forget();
            check.show(Tone.CALM, around.text("certificates-screen.draft.required"));
            return;
        }
        Id ofCase = caseId.get();
        String words = text.getText();
        List<Id> chosen = attachments.chosen();
        checking.load(
                () -> {
                    around.office().drafts().requirePrintable(ofCase, words, chosen);
                    return true;
                },
                _ -> {
                    check.show(Tone.GOOD, around.text("certificates-screen.draft.printable"));
                    paper.getStyleClass().remove("stale");
                    paper.load(() -> around.office().drafts().preview(ofCase, words, chosen));
                },
                failure -> {
                    check.show(
                            Tone.BAD,
                            Trouble.of(failure).sentence(around.tools().messages()));
                    // What is seen is the last text that could be printed.
                    paper.getStyleClass().setAll("paper-view", "stale");
                });
    }

    private void save() {
        Id ofCase = caseId.orElseThrow();
        String words = text.getText();
        List<Id> chosen = attachments.chosen();
        Id command = intent;
        Office office = around.office();
        Acts.run(
                around,
                save,
                saving,
                () -> source.certificate().isPresent()
                        ? office.certificates()
                                .redraft(
                                        command,
                                        office.person(),
                                        source.certificate().get(),
                                        words,
                                        chosen)
                        : office.certificates().draft(command, office.person(), ofCase, words, chosen),
                this::saved);
    }

    private void saved(Recorded recorded) {
        unsaved = false;
        around.tools().notices().say(Tone.GOOD, around.text("certificates-screen.draft.saved"));
        around.open(recorded.id().value());
    }
}
