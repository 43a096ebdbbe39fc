package org.sealbook.workstation.register;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.language.RegisterSheet;
import org.sealbook.language.RegisterSheet.Line;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** The lines of a year in the order of their acceptance; one opens its case. */
final class RegisterList extends VBox {

    private final Tools tools;
    private final Office office;
    private final RegisterSheet sheet;
    private final PagedTable<Line> table;
    private int year;
    private String sought = "";

    RegisterList(Tools tools, Office office, RegisterSheet sheet) {
        this.tools = tools;
        this.office = office;
        this.sheet = sheet;
        table = new PagedTable<Line>(
                        line -> line.row().caseId(),
                        new PagedTable.Words(
                                tools.text("register-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        this::empty)
                .number(
                        tools.text("register.column.serial"),
                        4,
                        line -> tools.formats().count(line.row().serial()))
                .name(tools.text("register.column.numbers"), 15.5, Line::numbers)
                .part(tools.text("register.column.parties"), 13, line -> whole(line.parties()))
                .part(tools.text("register.column.matter"), 9.5, line -> whole(line.matter()))
                .text(tools.text("register.column.accepted"), 6.5, Line::accepted)
                .text(tools.text("register.column.notary"), 6, Line::handlingNotary)
                .text(tools.text("register.column.approver"), 6, Line::approver)
                .part(tools.text("register.column.manner"), 7, this::manner)
                .text(tools.text("register.column.closed"), 6.5, Line::closed)
                .opens(line -> tools.navigator()
                        .go(Place.of(ScreenName.CASES, line.row().caseId().value())));
        table.setId("register-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("books-body");
        getChildren().add(table);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Shows this year; the same one again in place. */
    void show(int wanted) {
        if (year == wanted) {
            table.reload();
        } else {
            year = wanted;
            ask();
        }
    }

    void search(String text) {
        if (!text.equals(sought)) {
            sought = text;
            ask();
        }
    }

    private void ask() {
        int wanted = year;
        String text = sought;
        table.show((last, limit, answer) -> tools.background()
                .run(
                        () ->
                                office
                                        .register()
                                        .page(
                                                wanted,
                                                text,
                                                last.map(line -> line.row().accepted()),
                                                limit)
                                        .rows()
                                        .stream()
                                        .map(sheet::line)
                                        .toList(),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(tools.messages(), failure))));
    }

    private Node empty() {
        return sought.isEmpty()
                ? new EmptyState(Icons.REGISTER, tools.text("register-screen.empty", year))
                : new EmptyState(Icons.SEARCH, tools.text("register-screen.nothing", year));
    }

    private Node manner(Line line) {
        return line.row().closing().isPresent()
                ? new Pill(line.manner(), Tone.CALM)
                : new Pill(tools.text("register-screen.open"), Tone.WATCH);
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(text));
        return label;
    }
}
