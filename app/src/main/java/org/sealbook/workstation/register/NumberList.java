package org.sealbook.workstation.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.register.SeriesCount;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** Every number of a series in order: issued, pending or voided; one opens its certificate. */
final class NumberList extends VBox {

    private final Tools tools;
    private final Office office;
    private final Latest reading;
    private final FlowPane choice = new FlowPane();
    private final PagedTable<NumberRow> table;
    private Optional<NumberSeries> chosen = Optional.empty();
    private int year;

    NumberList(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.reading = new Latest(tools.background());
        choice.getStyleClass().add("facets");
        table = new PagedTable<NumberRow>(
                        row -> row.number().text(),
                        new PagedTable.Words(
                                tools.text("register-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.REGISTER, tools.text("register-screen.no-numbers", year)))
                .number(
                        tools.text("register-screen.column.serial"),
                        5,
                        row -> tools.formats().count(row.number().serial()))
                .text(
                        tools.text("register.column.numbers"),
                        18,
                        row -> row.number().text())
                .part(
                        tools.text("register-screen.column.state"),
                        8,
                        row -> new Pill(
                                tools.messages()
                                        .label("number-state", row.state().code()),
                                tone(row.state())))
                .text(
                        tools.text("register-screen.column.day"),
                        8,
                        row -> row.issueDate().toString())
                .opens(row -> tools.navigator()
                        .go(Place.of(ScreenName.CERTIFICATES, row.certificate().value())));
        table.setId("register-numbers-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("books-body");
        getChildren().setAll(choice, table);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    void show(int wanted) {
        year = wanted;
        reading.load(
                () -> office.register().series(wanted),
                this::choose,
                failure -> table.show((_, _, answer) -> answer.failed(Troubles.problem(tools.messages(), failure))));
    }

    private void choose(List<SeriesCount> series) {
        chosen = series.stream()
                .map(SeriesCount::series)
                .filter(each -> chosen.filter(each::equals).isPresent())
                .findFirst()
                .or(() -> series.stream().map(SeriesCount::series).findFirst());
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (SeriesCount each : series) {
            ToggleButton button = new ToggleButton(tools.text(
                    "register-screen.series",
                    each.series().word(),
                    each.series().category(),
                    tools.formats().count(each.last()),
                    tools.formats().count(each.count(NumberState.PENDING)),
                    tools.formats().count(each.count(NumberState.VOIDED))));
            button.getStyleClass().add("facet");
            button.setToggleGroup(group);
            button.setSelected(chosen.filter(each.series()::equals).isPresent());
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen = Optional.of(each.series());
                ask();
            });
            buttons.add(button);
        }
        choice.getChildren().setAll(buttons);
        getChildren().setAll(choice, table);
        series.stream()
                .filter(each -> !each.isWhole())
                .forEach(each -> getChildren()
                        .addFirst(new Banner(
                                        Tone.BAD,
                                        tools.text(
                                                "register-screen.gap",
                                                each.series().word(),
                                                each.series().category()))
                                .asAlarm()));
        ask();
    }

    private void ask() {
        if (chosen.isEmpty()) {
            table.show((_, _, answer) -> answer.shown(List.of()));
            return;
        }
        NumberSeries series = chosen.get();
        table.show((last, limit, answer) -> tools.background()
                .run(
                        () -> office.certificates()
                                .numbers(
                                        series,
                                        last.map(row -> row.number().serial()).orElse(0),
                                        limit),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(tools.messages(), failure))));
    }

    private static Tone tone(NumberState state) {
        return switch (state) {
            case ISSUED -> Tone.GOOD;
            case PENDING -> Tone.WATCH;
            case VOIDED -> Tone.CALM;
        };
    }
}
