package org.sealbook.workstation.certificates;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.copies.Copies;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.copies.CopyPlan;
import org.sealbook.casework.copies.CopyRow;
import org.sealbook.casework.copies.CopyState;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** The printed copies of a certificate: how many there are to be, each with its serial, and what became of it. */
final class CopiesPane extends VBox {

    private final Around around;
    private final Id certificate;
    private final Latest reading;
    private final VBox body = new VBox();

    CopiesPane(Around around, Id certificate) {
        this.around = around;
        this.certificate = certificate;
        this.reading = new Latest(around.tools().background());
        setId("certificates-copies-pane");
        getStyleClass().add("sb-card");
        body.getStyleClass().add("copies");
        getChildren().add(body);
        read();
    }

    /** Reads them again. */
    void read() {
        reading.load(
                () -> around.office().copies().copies(certificate),
                this::show,
                failure ->
                        body.getChildren().setAll(Troubles.pane(around.tools().messages(), failure)));
    }

    private void show(Copies copies) {
        ActionButton plan =
                new ActionButton(around.text("copies.plan"), ActionButton.Weight.QUIET, () -> plan(copies.plan()));
        plan.setId("copies-plan");
        body.getChildren().setAll(new SectionTitle(around.text("copies.title"), plan));
        for (CopyKind kind : CopyKind.values()) {
            if (copies.plan().of(kind) > 0 || copies.good(kind) > 0) {
                body.getChildren()
                        .add(IssueSheet.line(around.text(
                                "copy.count", kind.code(), copies.plan().of(kind), copies.good(kind))));
            }
            if (copies.beyondPlan(kind) > 0) {
                body.getChildren()
                        .add(new Banner(
                                Tone.BAD, around.text("copies.beyond-plan", kind.code(), copies.beyondPlan(kind))));
            }
        }
        copies.rows().forEach(row -> body.getChildren().add(row(row)));
    }

    private Node row(CopyRow row) {
        Label name = new Label(
                around.tools().messages().label("copy-kind", row.kind().code()) + " " + row.serial()
                        + row.paper().map(paper -> " · " + paper).orElse(""));
        name.getStyleClass().add("strong");
        name.setTooltip(new Tooltip(around.words().person(row.printedBy()) + " "
                + around.tools().formats().exact(row.printedAt())));
        Label said = new Label(row.recipient().or(row::reason).orElse(""));
        said.getStyleClass().add("soft");
        said.setTooltip(new Tooltip(said.getText()));
        said.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name);
        if (row.replaces().isPresent()) {
            line.getChildren().add(new Pill(around.text("copy.reprint"), Tone.CALM));
        }
        line.getChildren().addAll(said, gap);
        if (row.state() == CopyState.PRINTED) {
            line.getChildren()
                    .addAll(
                            act("copies.deliver", "copies-deliver-" + row.serial(), () -> deliver(row)),
                            act("copies.spoil", "copies-spoil-" + row.serial(), () -> spoil(row)));
        }
        line.getChildren()
                .add(new Pill(
                        around.tools()
                                .messages()
                                .label("copy-state", row.state().code()),
                        tone(row.state())));
        line.getStyleClass().add("case-row");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ActionButton act(String key, String id, Runnable action) {
        ActionButton button = new ActionButton(around.text(key), ActionButton.Weight.QUIET, action);
        button.setId(id);
        return button;
    }

    private static Tone tone(CopyState state) {
        return switch (state) {
            case PRINTED -> Tone.WATCH;
            case DELIVERED -> Tone.GOOD;
            case SPOILED -> Tone.CALM;
        };
    }

    private void plan(CopyPlan now) {
        Spinner<Integer> originals = new Spinner<>(1, CopyPlan.MOST, now.originals());
        originals.setId("copies-originals");
        originals.setEditable(true);
        Spinner<Integer> duplicates = new Spinner<>(0, CopyPlan.MOST, now.duplicates());
        duplicates.setId("copies-duplicates");
        duplicates.setEditable(true);
        new ActSheet(around.tools(), around.over(), around.text("copies.plan.title"), around.text("copies.plan.what"))
                .with(around.tools().messages().label("copy-kind", CopyKind.ORIGINAL.code()), originals)
                .with(around.tools().messages().label("copy-kind", CopyKind.DUPLICATE.code()), duplicates)
                .ask(
                        "copies-plan-do",
                        around.text("copies.plan"),
                        ActionButton.Weight.PRIMARY,
                        command -> around.office()
                                .copies()
                                .plan(
                                        command,
                                        around.office().person(),
                                        certificate,
                                        originals.getValue(),
                                        duplicates.getValue()),
                        _ -> read());
    }

    private void deliver(CopyRow row) {
        TextField recipient = new TextField();
        recipient.setId("copies-recipient");
        new ActSheet(
                        around.tools(),
                        around.over(),
                        around.text("copies.deliver.title", row.kind().code(), row.serial()),
                        around.text("copies.deliver.what"))
                .needs(around.text("copies.recipient"), recipient)
                .ask(
                        "copies-deliver-do",
                        around.text("copies.deliver"),
                        ActionButton.Weight.PRIMARY,
                        command -> around.office()
                                .copies()
                                .deliver(command, around.office().person(), row.id(), recipient.getText()),
                        _ -> read());
    }

    private void spoil(CopyRow row) {
        TextField reason = new TextField();
        reason.setId("copies-reason");
        new ActSheet(
                        around.tools(),
                        around.over(),
                        around.text("copies.spoil.title", row.kind().code(), row.serial()),
                        around.text("copies.spoil.what"))
                .needs(around.text("copies.reason"), reason)
                .ask(
                        "copies-spoil-do",
                        around.text("copies.spoil"),
                        ActionButton.Weight.PRIMARY,
                        command -> around.office()
                                .copies()
                                .spoil(command, around.office().person(), row.id(), reason.getText()),
                        _ -> read());
    }
}
