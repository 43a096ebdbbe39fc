package org.sealbook.workstation.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.IntakeFiles;
import org.sealbook.casework.evidence.IntakeFiles.RefusedFile;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SearchField;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** Asks to which case the files belong, and says what will be taken and what not, before anything happens. */
final class IntakePane {

    private static final int MOST_NAMED = 4;

    private final Tools tools;
    private final Words words;
    private final Office office;
    private final Intake intake;
    private final CaseNames names;
    private final ListView<CaseRow> cases = new ListView<>();
    private final ActionButton fix;
    private final ModalPane pane;
    private final Latest found;

    /** @param chosen the files and the case they are to be fixed in */
    IntakePane(Tools tools, Words words, Office office, Intake.Looked looked, BiConsumer<Intake, CaseRow> chosen) {
        this.tools = tools;
        this.words = words;
        this.office = office;
        this.intake = looked.intake();
        this.names = new CaseNames(words);
        this.found = new Latest(tools.background());
        fix = new ActionButton(tools.text("evidence-screen.fix-now"), ActionButton.Weight.PRIMARY, () -> {
            CaseRow row = cases.getSelectionModel().getSelectedItem();
            if (row != null) {
                close();
                chosen.accept(intake, row);
            }
        });
        fix.setId("evidence-fix-now");
        fix.disableProperty()
                .bind(cases.getSelectionModel().selectedItemProperty().isNull());
        VBox content = new VBox(summary());
        content.getStyleClass().add("intake");
        content.setId("evidence-intake");
        if (!intake.files().refused().isEmpty()) {
            content.getChildren().add(refused(intake.files().refused()));
        }
        if (!looked.may()) {
            content.getChildren().add(new Banner(Tone.WATCH, tools.text("evidence-screen.not-your-duty")));
        } else if (!intake.files().files().isEmpty()) {
            content.getChildren().addAll(search(), cases, promise());
            looked.preselected().ifPresentOrElse(this::only, () -> fill(""));
        }
        pane = new ModalPane(tools.text("evidence-screen.fix-title"), content, fix, tools.text("window.cancel"));
    }

    void show(StackPane over) {
        pane.show(over);
    }

    void close() {
        pane.close();
    }

    private VBox summary() {
        IntakeFiles files = intake.files();
        Label count = new Label(tools.text(
                "evidence-screen.to-fix", files.files().size(), tools.formats().size(files.bytes())));
        count.getStyleClass().add("strong");
        VBox box = new VBox(count);
        files.files().stream().limit(MOST_NAMED).forEach(file -> {
            MiddleEllipsis name = new MiddleEllipsis(file.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label size = new Label(tools.formats().size(file.size()));
            size.getStyleClass().add("soft");
            size.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(name, size);
            line.getStyleClass().add("file-line");
            box.getChildren().add(line);
        });
        if (files.files().size() > MOST_NAMED) {
            Label more = new Label(
                    tools.text("evidence-screen.and-more", files.files().size() - MOST_NAMED));
            more.getStyleClass().add("soft");
            box.getChildren().add(more);
        }
        return box;
    }

    private VBox refused(List<RefusedFile> refused) {
        VBox box = new VBox(new Banner(Tone.WATCH, tools.text("evidence-screen.not-taken", refused.size())));
        refused.stream().limit(MOST_NAMED).forEach(file -> {
            Label why = new Label(
                    tools.text(file.why().key(), file.why().arguments().toArray()));
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            why.getStyleClass().add("soft");
            box.getChildren().add(why);
        });
        return box;
    }

    private SearchField search() {
        SearchField search = new SearchField(tools.text("evidence-screen.search-case"), this::fill);
        search.setId("evidence-case-search");
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                cases.requestFocus();
                key.consume();
            }
        });
        cases.setId("evidence-cases");
        cases.setCellFactory(_ -> new CaseCell());
        cases.setPlaceholder(new Label(tools.text("evidence-screen.no-case")));
        cases.getStyleClass().add("case-choice");
        return search;
    }

    private Label promise() {
        Label promise = new Label(tools.text("evidence-screen.promise"));
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        promise.getStyleClass().add("soft");
        return promise;
    }

    private void only(CaseRow row) {
        cases.getItems().setAll(row);
        cases.getSelectionModel().selectFirst();
    }

    private void fill(String typed) {
        Optional<CaseRow> before = Optional.ofNullable(cases.getSelectionModel().getSelectedItem());
        found.load(
                () -> Intake.cases(office, typed),
                rows -> {
                    cases.getItems().setAll(rows);
                    before.filter(rows::contains)
                            .or(() -> rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty())
                            .ifPresent(cases.getSelectionModel()::select);
                },
                failure -> cases.setPlaceholder(Troubles.pane(tools.messages(), failure)));
    }

    private final class CaseCell extends ListCell<CaseRow> {

        @Override
        protected void updateItem(@Nullable CaseRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            MiddleEllipsis name = new MiddleEllipsis(names.of(row.file(), row.applicant()));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label when = new Label(
                    row.number().orElseGet(() -> tools.formats().date(row.file().openedAt())));
            when.getStyleClass().add("soft");
            when.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(
                    name, when, new Pill(words.term("case-state", row.file().state()), Tone.CALM));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("case-line");
            // As wide as the list, so that a long name is shortened instead of scrolled.
            line.setMinWidth(0);
            line.setPrefWidth(0);
            setGraphic(line);
        }
    }
}
