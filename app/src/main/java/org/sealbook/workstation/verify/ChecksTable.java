package org.sealbook.workstation.verify;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.court.Finding;
import org.sealbook.court.Result;
import org.sealbook.language.VerdictWords;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** Every check in the order in which it ran: what was checked, on which file, how it ended and why. */
final class ChecksTable extends VBox {

    private final VerdictWords words;

    ChecksTable(Tools tools, VerdictWords words, List<Finding> findings) {
        this.words = words;
        setId("verify-checks");
        getStyleClass().add("verify-checks");
        HBox head = new HBox(
                cell(new Label(tools.text("verify-screen.column.check")), "check"),
                cell(new Label(tools.text("verify-screen.column.result")), "result"),
                cell(new Label(tools.text("verify-screen.column.reason")), "reason"));
        head.getStyleClass().addAll("row", "head");
        getChildren().add(head);
        findings.forEach(finding -> getChildren().add(row(finding)));
    }

    /** The tone in which a result is shown. */
    static Tone tone(Result result) {
        return switch (result) {
            case PASSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case NOT_CHECKED -> Tone.WATCH;
        };
    }

    private Node row(Finding finding) {
        Label check = new Label(words.check(finding.check()));
        MiddleEllipsis subject = new MiddleEllipsis(finding.subject());
        subject.getStyleClass().add("faint");
        VBox what = new VBox(check, subject);
        Pill pill = new Pill(words.result(finding.result()), tone(finding.result()));
        HBox result = new HBox(pill);
        result.setAlignment(Pos.TOP_LEFT);
        Label reason = new Label(words.text(finding.reason()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(cell(what, "check"), cell(result, "result"), cell(reason, "reason"));
        row.getStyleClass().addAll("row", "finding");
        return row;
    }

    private static <N extends Region> N cell(N node, String column) {
        node.getStyleClass().add("column-" + column);
        if (column.equals("reason")) {
            HBox.setHgrow(node, Priority.ALWAYS);
            node.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }
}
