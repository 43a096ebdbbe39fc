package org.sealbook.workstation.verify;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.court.Finding;
import org.sealbook.court.Result;
import org.sealbook.court.Verdict;
import org.sealbook.language.VerdictWords;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** A verdict and everything it rests on: the sentence first, then each check; at the right, or below on a narrow page, the rest. */
final class ResultPage extends ScrollPane {

    private static final double TWO_COLUMNS_FROM = 62;
    private static final double SIDE = 26.5;
    private static final int FAILURES_IN_SHORT = 3;

    private final Tools tools;
    private final VerdictWords words;
    private final GridPane grid = new GridPane();
    private final VBox main;
    private final VBox side;
    private final Label ruler = new Label();
    private int columns;

    ResultPage(Tools tools, VerdictWords words, Judgement judgement, TrustPane trust) {
        this.tools = tools;
        this.words = words;
        setId("verify-result");
        getStyleClass().add("verify-page");
        SidePanes panes = new SidePanes(tools, words);
        main = new VBox(head(judgement), checks(judgement));
        side = new VBox(
                panes.notProven(judgement.report()),
                panes.maturity(judgement.report()),
                panes.signatures(judgement.report().signatures()),
                trust);
        main.getStyleClass().add("column");
        side.getStyleClass().add("column");
        grid.getStyleClass().add("columns");
        ruler.setManaged(false);
        ruler.setVisible(false);
        setContent(new VBox(grid, ruler));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        arrange(2);
        viewportBoundsProperty()
                .addListener((_, _, bounds) -> arrange(
                        bounds.getWidth() >= TWO_COLUMNS_FROM * ruler.getFont().getSize() ? 2 : 1));
    }

    /** The tone in which a verdict is shown. */
    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SOUND -> Tone.GOOD;
            case NOT_SOUND -> Tone.BAD;
            case CANNOT_TELL -> Tone.WATCH;
        };
    }

    private void arrange(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        wide.setFillWidth(true);
        grid.getColumnConstraints().add(wide);
        grid.add(main, 0, 0);
        if (columns == 1) {
            grid.add(side, 0, 1);
            return;
        }
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.prefWidthProperty().bind(ruler.fontProperty().map(font -> font.getSize() * SIDE));
        narrow.minWidthProperty().bind(narrow.prefWidthProperty());
        grid.getColumnConstraints().add(narrow);
        grid.add(side, 1, 0);
    }

    private Node head(Judgement judgement) {
        Verdict verdict = judgement.report().verdict();
        Pill pill = new Pill(
                tools.text(
                        switch (verdict) {
                            case SOUND -> "verify-screen.pill.sound";
                            case NOT_SOUND -> "verify-screen.pill.not-sound";
                            case CANNOT_TELL -> "verify-screen.pill.cannot-tell";
                        }),
                tone(verdict));
        pill.setId("verify-verdict");
        Label sentence = wrapped(words.verdict(verdict));
        sentence.getStyleClass().add("verdict-sentence");
        Card card = new Card(pill, sentence);
        card.getStyleClass().addAll("verdict", tone(verdict).styleClass());
        judgement.report().findings().stream()
                .filter(finding -> finding.result() == Result.FAILED)
                .limit(FAILURES_IN_SHORT)
                .forEach(finding -> card.getChildren().add(failure(finding)));
        card.getChildren()
                .addAll(
                        line(tools.text("verify-screen.judged"), names(judgement.files())),
                        line(
                                tools.text("verify-screen.beside"),
                                judgement.beside().isEmpty()
                                        ? tools.text("verify-screen.beside.none")
                                        : Judgement.byStem(judgement.beside())));
        return card;
    }

    private static Node line(String label, String value) {
        Label name = new Label(label);
        name.getStyleClass().addAll("soft", "line-label");
        name.setWrapText(true);
        Label words = wrapped(value);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(name, words);
    }

    private Label failure(Finding finding) {
        return wrapped("✗  " + finding.subject() + ": " + words.text(finding.reason()));
    }

    private String names(List<Path> files) {
        return String.join(
                tools.text("list.separator"),
                files.stream().map(Judgement::nameOf).toList());
    }

    private Node checks(Judgement judgement) {
        List<Finding> findings = judgement.report().findings();
        HBox counts = new HBox();
        counts.getStyleClass().add("pills");
        count(counts, findings, Result.FAILED, "verify-screen.count.failed");
        count(counts, findings, Result.NOT_CHECKED, "verify-screen.count.not-checked");
        count(counts, findings, Result.PASSED, "verify-screen.count.passed");
        return new VBox(
                new SectionTitle(tools.text("verify-screen.checks"), counts), new ChecksTable(tools, words, findings));
    }

    private void count(HBox counts, List<Finding> findings, Result result, String key) {
        long count =
                findings.stream().filter(finding -> finding.result() == result).count();
        if (count > 0) {
            counts.getChildren().add(new Pill(tools.text(key, count), ChecksTable.tone(result)));
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
