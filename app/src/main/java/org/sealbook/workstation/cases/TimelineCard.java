package org.sealbook.workstation.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.language.Words;
import org.sealbook.office.Standing;
import org.sealbook.workstation.frame.Maturity;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.SectionTitle;

/** Everything that happened to a case, newest first: what, who, when, and how firmly it is held. */
final class TimelineCard extends VBox {

    private static final int FIRST_ROWS = 30;
    private static final int SHORT_TEXT = 120;

    private final Tools tools;
    private final Words words;
    private final CaseView view;
    private final Map<Long, Standing> standings;
    private final Map<MaturityLadder, Long> ladders = new HashMap<>();

    TimelineCard(Tools tools, Words words, CaseView view) {
        this.tools = tools;
        this.words = words;
        this.view = view;
        this.standings = new HashMap<>(view.standings());
        getStyleClass().add("sb-card");
        setId("case-timeline");
        List<TimelineRow> rows = view.detail().timeline().reversed();
        getChildren()
                .addAll(
                        new SectionTitle(
                                tools.text("cases-screen.counted", tools.text("cases-screen.timeline"), rows.size())),
                        new Folded<>(tools, rows, FIRST_ROWS, this::row));
    }

    /** The world has seen more, or less than was thought: the ladders stand there now. */
    void show(Map<Long, Standing> now) {
        standings.putAll(now);
        ladders.forEach((ladder, block) ->
                Maturity.show(tools.messages(), ladder, standings.getOrDefault(block, Standing.ALONE)));
    }

    private Node row(TimelineRow row) {
        Label what = new Label(what(row));
        what.getStyleClass().addAll("strong", "case-what");
        Label who = new Label(view.person(row.author()));
        who.getStyleClass().addAll("soft", "case-who");
        Label when = new Label(tools.formats().ago(row.clock().time()));
        when.getStyleClass().addAll("soft", "case-when");
        when.setTooltip(new Tooltip(tools.formats().exact(row.clock().time()) + " · "
                + tools.messages().label("clock", row.clock().grade().label())));
        Label entry = new Label(tools.text("cases-screen.entry", row.entry()));
        entry.getStyleClass().add("faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(what, who, when, entry, gap, ladder(row.entry().block()));
        line.getStyleClass().add("case-row");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(line);
        box.getStyleClass().add("case-event");
        row.text().ifPresent(text -> box.getChildren().add(said(text)));
        return box;
    }

    private String what(TimelineRow row) {
        String act = row.step()
                .map(step -> tools.messages().label("step", step.code()))
                .orElseGet(() -> tools.messages().label("entry", row.type()));
        return row.ground()
                .map(ground -> tools.text(
                        "cases-screen.on-ground", act, tools.messages().term(ground.family(), ground.code())))
                .or(() -> row.became().map(value -> became(row, act, value)))
                .orElse(act);
    }

    private String became(TimelineRow row, String act, String value) {
        String named = CaseView.concerned(row)
                .map(view::person)
                .orElseGet(() -> row.corrected().equals(Optional.of(Correction.MATTER)) ? words.matter(value) : value);
        return row.corrected()
                .map(what -> tools.text(
                        "cases-screen.correct.became", act, tools.messages().term("correction", what.code()), named))
                .orElseGet(() -> tools.text("cases-screen.on-ground", act, named));
    }

    private MaturityLadder ladder(long block) {
        MaturityLadder ladder = Maturity.ladder(
                tools.messages(), MaturityLadder.Form.COMPACT, standings.getOrDefault(block, Standing.ALONE));
        ladder.setMinWidth(Region.USE_PREF_SIZE);
        ladders.put(ladder, block);
        return ladder;
    }

    /** What was told, asked or given as a reason: its beginning, and all of it by a button. */
    private Node said(String text) {
        Label words = new Label(text);
        words.getStyleClass().addAll("soft", "case-said");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        if (text.length() <= SHORT_TEXT) {
            return words;
        }
        words.setText(text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT_TEXT))) + "…");
        VBox box = new VBox(words);
        box.getChildren().add(new ActionButton(tools.text("cases-screen.whole"), ActionButton.Weight.QUIET, () -> {
            words.setText(text);
            box.getChildren().setAll(words);
        }));
        return box;
    }
}
