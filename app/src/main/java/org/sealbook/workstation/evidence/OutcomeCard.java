package org.sealbook.workstation.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeFiles.RefusedFile;
import org.sealbook.language.Words;
import org.sealbook.workstation.evidence.Intake.FixedFile;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** What became of an intake, file by file: fixed, fixed though the same content was there, refused and why. */
final class OutcomeCard extends VBox {

    private static final double ROW = 2.4;
    private static final int MOST_ROWS = 6;

    /** One file as it is said. */
    private record Line(String name, String state, Tone tone, String detail, Optional<EvidenceRow> evidence) {}

    private final Tools tools;
    private final Words words;

    OutcomeCard(Tools tools, Words words, Intake.Outcome outcome, Consumer<EvidenceRow> open, Runnable close) {
        this.tools = tools;
        this.words = words;
        getStyleClass().add("outcome");
        setId("evidence-outcome");
        IconButton away = new IconButton(Icons.CLOSE, tools.text("evidence-screen.close"), close);
        away.setId("evidence-outcome-close");
        List<Line> lines = new ArrayList<>();
        outcome.refused().forEach(file -> lines.add(refused(file)));
        outcome.fixed().forEach(file -> lines.add(fixed(file)));
        ListView<Line> list = new ListView<>();
        list.getItems().setAll(lines);
        list.setCellFactory(_ -> new Cell());
        int rows = Math.min(MOST_ROWS, lines.size());
        list.setStyle("-fx-fixed-cell-size: " + ROW + "em; -fx-pref-height: " + (rows * ROW + 0.3) + "em;");
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                opened(list, open);
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                opened(list, open);
            }
        });
        getChildren().add(new SectionTitle(fixed(outcome), away));
        rest(outcome).ifPresent(getChildren()::add);
        getChildren().add(list);
    }

    private static void opened(ListView<Line> list, Consumer<EvidenceRow> open) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(Line::evidence)
                .ifPresent(open);
    }

    private String fixed(Intake.Outcome outcome) {
        return tools.text(
                "evidence-screen.fixed", outcome.fixed().size(), tools.formats().count(outcome.block()));
    }

    private Optional<Label> rest(Intake.Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        if (!outcome.refused().isEmpty()) {
            sentences.add(
                    tools.text("evidence-screen.refused-too", outcome.refused().size()));
        }
        if (outcome.duplicates() > 0) {
            sentences.add(tools.text("evidence-screen.same-before", outcome.duplicates()));
        }
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(String.join(" ", sentences));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("soft");
        return Optional.of(label);
    }

    private Line fixed(FixedFile file) {
        String size = tools.formats().size(file.row().size());
        return file.same()
                .map(same -> new Line(
                        words.orErased(file.row().fileName()),
                        tools.text("evidence-screen.state.same"),
                        Tone.WATCH,
                        tools.text(
                                "evidence-screen.same-as",
                                words.orErased(same.evidence().fileName()),
                                tools.formats().ago(same.evidence().fixedAt())),
                        Optional.of(file.row())))
                .orElseGet(() -> new Line(
                        words.orErased(file.row().fileName()),
                        tools.text("evidence-screen.state.fixed"),
                        Tone.GOOD,
                        size,
                        Optional.of(file.row())));
    }

    private Line refused(RefusedFile file) {
        return new Line(
                String.valueOf(file.path().getFileName()),
                tools.text("evidence-screen.state.refused"),
                Tone.BAD,
                tools.text(file.why().key(), file.why().arguments().toArray()),
                Optional.empty());
    }

    private static final class Cell extends ListCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            MiddleEllipsis name = new MiddleEllipsis(line.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label detail = new Label(line.detail());
            detail.setTooltip(new Tooltip(line.detail()));
            detail.getStyleClass().add("soft");
            detail.setMinWidth(0);
            HBox row = new HBox(new Pill(line.state(), line.tone()), name, detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("case-line");
            row.setMinWidth(0);
            row.setPrefWidth(0);
            setGraphic(row);
        }
    }
}
