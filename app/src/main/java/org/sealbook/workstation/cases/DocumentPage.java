package org.sealbook.workstation.cases;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.casework.wording.Placeholder;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.PaperView;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;

/**
 * One document: while it is made, its text at the left and the paper as it would be printed at the right; afterwards the paper as it was
 * kept, to be printed, saved or followed by a new version.
 */
final class DocumentPage extends StackPane {

    /** Before the subject of a document that is to be made: its case and kind, and the one that it replaces. */
    static final String MAKE = "make-document:";

    /** Before the subject of a document that is shown: its id. */
    static final String SHOWN = "document:";

    private static final Duration REST = Duration.millis(500);

    private final Tools tools;
    private final Office office;
    private final Printers printers;
    private final PaperView paper;
    private final Id command = Id.random(new SecureRandom());

    DocumentPage(Tools tools, Office office, Printers printers, String subject) {
        this.tools = tools;
        this.office = office;
        this.printers = printers;
        this.paper = new PaperView(tools);
        setId("document-page");
        getChildren().setAll(new Skeleton(6, tools.text("cases-screen.loading")));
        if (subject.startsWith(MAKE)) {
            tools.background()
                    .run(() -> Begin.read(office, subject.substring(MAKE.length())), this::make, this::failed);
        } else {
            tools.background()
                    .run(
                            () -> office.documents().known(new Id(subject.substring(SHOWN.length()))),
                            this::show,
                            this::failed);
        }
    }

    static boolean isFor(String subject) {
        return subject.startsWith(MAKE) || subject.startsWith(SHOWN);
    }

    static String making(Id caseId, DocumentKind kind) {
        return MAKE + caseId.value() + ":" + kind.code();
    }

    static String replacing(DocumentRow document) {
        return making(document.caseId(), document.kind()) + ":" + document.id().value();
    }

    static String shown(Id document) {
        return SHOWN + document.value();
    }

    /** What making begins with. */
    private record Begin(Id caseId, DocumentKind kind, Optional<DocumentRow> replaces, String text) {

        static Begin read(Office office, String subject) {
            String[] parts = subject.split(":", -1);
            Id caseId = new Id(parts[0]);
            DocumentKind kind = Codes.known(DocumentKind.values(), parts[1]);
            Optional<DocumentRow> replaces =
                    parts.length > 2 ? Optional.of(office.documents().known(new Id(parts[2]))) : Optional.empty();
            String text = replaces.flatMap(DocumentRow::text)
                    .orElseGet(() -> office.documents().proposedText(caseId, kind));
            return new Begin(caseId, kind, replaces, text);
        }

        Optional<Id> replaced() {
            return replaces.map(DocumentRow::id);
        }
    }

    private void failed(Throwable failure) {
        VBox page = new VBox(Troubles.pane(tools.messages(), failure, back()));
        page.getStyleClass().add("placed-top");
        getChildren().setAll(page);
    }

    private void make(Begin begin) {
        TextArea text = new TextArea(begin.text());
        text.setId("document-text");
        text.setWrapText(true);
        text.getStyleClass().add("certificate-text");
        Label hint = soft("");
        hint.setId("document-blanks");
        VBox beside = new VBox();
        beside.getStyleClass().add("beside-act");
        ActionButton[] record = new ActionButton[1];
        record[0] = new ActionButton(
                        tools.text("documents-screen.make"),
                        ActionButton.Weight.PRIMARY,
                        () -> record(begin, text.getText(), record[0], beside))
                .with(Icons.DONE);
        record[0].setId("document-record");
        Runnable check = () -> {
            List<String> blanks = Placeholder.blanks(text.getText());
            hint.setText(
                    blanks.isEmpty()
                            ? tools.text("documents-screen.writing")
                            : tools.text("documents-screen.blanks", String.join("", blanks)));
            record[0].setDisable(!blanks.isEmpty());
        };
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> preview(begin, text.getText(), beside));
        text.textProperty().addListener((_, _, _) -> {
            check.run();
            rest.playFromStart();
        });
        check.run();
        PageHeader header = new PageHeader(
                        tools.messages().label("case-document", begin.kind().code()),
                        begin.replaces()
                                .map(row -> tools.text("documents-screen.replaces", row.serial()))
                                .orElseGet(() -> tools.text("documents-screen.what")))
                .with(back(), record[0]);
        VBox left = new VBox(new SectionTitle(tools.text("documents-screen.text")), text, hint, beside);
        left.getStyleClass().add("draft-side");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().setAll(page(header, left));
        preview(begin, text.getText(), beside);
        text.requestFocus();
    }

    private void preview(Begin begin, String text, VBox beside) {
        paper.load(
                () -> office.documents().preview(begin.caseId(), begin.kind(), text, begin.replaced()),
                failure -> beside.getChildren().setAll(Troubles.pane(tools.messages(), failure)));
        beside.getChildren().clear();
    }

    private void record(Begin begin, String text, ActionButton button, VBox beside) {
        button.setDisable(true);
        beside.getChildren().clear();
        tools.background()
                .run(
                        () -> office.documents()
                                .make(command, office.person(), begin.caseId(), begin.kind(), text, begin.replaced()),
                        (Recorded made) -> {
                            tools.notices()
                                    .say(
                                            Tone.GOOD,
                                            tools.text(
                                                    "documents-screen.made",
                                                    begin.kind().code()));
                            tools.navigator().back();
                            tools.navigator().go(Place.of(ScreenName.CASES, shown(made.id())));
                        },
                        failure -> {
                            button.setDisable(false);
                            beside.getChildren().setAll(Troubles.pane(tools.messages(), failure));
                        });
    }

    private void show(DocumentRow document) {
        ActionButton print = new ActionButton(
                        tools.text("documents-screen.print"), ActionButton.Weight.PRIMARY, () -> askPrinter(document))
                .with(Icons.PRINT);
        print.setId("document-print");
        ActionButton save = new ActionButton(
                        tools.text("documents-screen.save"), ActionButton.Weight.PLAIN, () -> save(document))
                .with(Icons.SAVE);
        save.setId("document-save");
        ActionButton again = new ActionButton(
                tools.text("documents-screen.again"),
                ActionButton.Weight.PLAIN,
                () -> tools.navigator().go(Place.of(ScreenName.CASES, replacing(document))));
        again.setId("document-again");
        again.setDisable(document.replacedBy().isPresent());
        PageHeader header = new PageHeader(
                        name(document),
                        tools.text(
                                "documents-screen.sentence",
                                tools.formats().ago(document.madeAt()),
                                document.pages(),
                                document.entry()))
                .with(back(), save, again, print);
        VBox page = new VBox(header, paper);
        VBox.setVgrow(paper, Priority.ALWAYS);
        getChildren().setAll(page);
        paper.load(() -> bytes(document));
    }

    private String name(DocumentRow document) {
        return tools.text(
                "documents-screen.name", document.serial(), document.kind().code());
    }

    private byte[] bytes(DocumentRow document) throws Exception {
        try (InputStream file = office.documents().file(document.id())) {
            return file.readAllBytes();
        }
    }

    private void askPrinter(DocumentRow document) {
        tools.background().run(printers::names, names -> ask(document, names), tools::tell);
    }

    private void ask(DocumentRow document, List<String> names) {
        if (names.isEmpty()) {
            tools.notices().say(Tone.WATCH, tools.text("documents-screen.no-printer"));
            return;
        }
        ComboBox<String> printer = new ComboBox<>();
        printer.setId("document-printer");
        printer.getItems().setAll(names);
        printer.getSelectionModel().selectFirst();
        new ActSheet(tools, this, tools.text("documents-screen.print"), name(document))
                .with(tools.text("certificates-screen.print.printer"), printer)
                .ask(
                        "document-print-do",
                        tools.text("documents-screen.print"),
                        ActionButton.Weight.PRIMARY,
                        _ -> {
                            printers.print(bytes(document), name(document), printer.getValue(), 1);
                            return printer.getValue();
                        },
                        to -> tools.notices()
                                .say(Tone.GOOD, tools.text("certificates-screen.print.sent", name(document), to)));
    }

    private void save(DocumentRow document) {
        Optional<Path> where =
                tools.files().save(tools.text("documents-screen.save"), "document-" + document.serial() + ".pdf");
        where.ifPresent(file -> tools.background()
                .run(
                        () -> {
                            FileLayer.real().replaceWhole(file, bytes(document));
                            return file;
                        },
                        written -> tools.notices()
                                .say(
                                        Tone.GOOD,
                                        tools.text(
                                                "certificates-screen.saved-file",
                                                String.valueOf(written.getFileName()))),
                        tools::tell));
    }

    private VBox page(PageHeader header, VBox left) {
        VBox right = new VBox(new SectionTitle(tools.text("documents-screen.preview")), paper);
        right.getStyleClass().add("paper-side");
        VBox.setVgrow(paper, Priority.ALWAYS);
        HBox sides = new HBox(left, right);
        sides.getStyleClass().add("sides");
        for (Region side : new Region[] {left, right}) {
            side.setMinWidth(0);
            side.prefWidthProperty().bind(sides.widthProperty().multiply(0.5));
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        VBox page = new VBox(header, sides);
        VBox.setVgrow(sides, Priority.ALWAYS);
        return page;
    }

    private ActionButton back() {
        ActionButton back = new ActionButton(
                tools.text("window.back"),
                ActionButton.Weight.PLAIN,
                () -> tools.navigator().back());
        back.setId("document-back");
        return back;
    }

    private static Label soft(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("soft");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
