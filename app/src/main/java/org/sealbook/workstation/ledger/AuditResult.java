package org.sealbook.workstation.ledger;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.court.Verdict;
import org.sealbook.language.AuditWords;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Fault;
import org.sealbook.office.LedgerDesk;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** What an audit found: the sentence, each fault with what should have been there, what was checked and what was not. */
final class AuditResult extends ScrollPane {

    /** More than a person reads; the count says how many there are. */
    private static final int MOST_FAULTS = 200;

    private final Tools tools;

    AuditResult(Tools tools, LedgerDesk.Audited audited) {
        this.tools = tools;
        AuditReport report = audited.report();
        AuditWords words = new AuditWords(tools.messages());
        setId("ledger-audit-result");
        getStyleClass().add("side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox column = new VBox(head(words, audited));
        column.getStyleClass().addAll("column", "audit-result");
        if (!report.faults().isEmpty()) {
            column.getChildren().add(faults(report.faults()));
        }
        column.getChildren().add(checked(words, report));
        setContent(column);
    }

    private Node head(AuditWords words, LedgerDesk.Audited audited) {
        AuditReport report = audited.report();
        Verdict verdict = AuditWords.verdict(report);
        Tone tone = switch (verdict) {
            case SOUND -> Tone.GOOD;
            case NOT_SOUND -> Tone.BAD;
            case CANNOT_TELL -> Tone.WATCH;
        };
        Pill pill = new Pill(
                tools.text(
                        switch (verdict) {
                            case SOUND -> "ledger-screen.audit.sound";
                            case NOT_SOUND -> "ledger-screen.audit.not-sound";
                            case CANNOT_TELL -> "ledger-screen.audit.cannot-tell";
                        }),
                tone);
        pill.setId("ledger-audit-verdict");
        Label sentence = wrapped(words.sentence(report));
        sentence.getStyleClass().add("verdict-sentence");
        Card card = new Card(pill, sentence, soft(tools.formats().exact(audited.time())));
        card.getStyleClass().addAll("verdict", tone.styleClass());
        return card;
    }

    private Node faults(List<Fault> faults) {
        VBox rows = table("fault", "kind", "where", "expected", "actual");
        rows.setId("ledger-faults");
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> rows.getChildren()
                        .add(row(
                                cell(new Label(tools.messages().term("fault", fault.kind())), "kind"),
                                cell(wrapped(fault.where()), "where"),
                                cell(mono(fault.expected()), "expected"),
                                cell(mono(fault.actual()), "actual"))));
        VBox section = new VBox(new SectionTitle(tools.text("ledger-screen.audit.faults")), rows);
        if (faults.size() > MOST_FAULTS) {
            section.getChildren().add(soft(tools.text("ledger-screen.audit.more", faults.size() - MOST_FAULTS)));
        }
        return section;
    }

    private Node checked(AuditWords words, AuditReport report) {
        VBox rows = table("checked", "what", "count", "outcome");
        rows.setId("ledger-checked");
        report.checked()
                .forEach((what, count) -> rows.getChildren()
                        .add(row(
                                cell(new Label(words.checked(what)), "what"),
                                cell(new Label(tools.formats().count(count)), "count"),
                                cell(new Pill(tools.text("ledger-screen.audit.read"), Tone.GOOD), "outcome"))));
        report.notChecked()
                .forEach((what, key) -> rows.getChildren()
                        .add(row(
                                cell(new Label(words.checked(what)), "what"),
                                cell(new Label("–"), "count"),
                                cell(
                                        new HBox(
                                                new Pill(tools.text("ledger-screen.audit.not-read"), Tone.WATCH),
                                                wrapped(tools.text(key))),
                                        "outcome"))));
        return new VBox(new SectionTitle(tools.text("ledger-screen.audit.checked")), rows);
    }

    private VBox table(String name, String... columns) {
        HBox head = row();
        head.getStyleClass().add("head");
        for (String column : columns) {
            head.getChildren().add(cell(new Label(tools.text("ledger-screen.audit." + name + "." + column)), column));
        }
        VBox rows = new VBox(head);
        rows.getStyleClass().add("rows");
        return rows;
    }

    private static HBox row(Node... cells) {
        HBox row = new HBox(cells);
        row.getStyleClass().add("row");
        return row;
    }

    private static Node cell(Region node, String column) {
        HBox cell = new HBox(node);
        cell.getStyleClass().add("column-" + column);
        HBox.setHgrow(node, Priority.ALWAYS);
        HBox.setHgrow(cell, Priority.SOMETIMES);
        return cell;
    }

    private static Label mono(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("digest");
        return label;
    }

    private static Label soft(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("soft");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
