package org.sealbook.workstation.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.archive.ArchiveView;
import org.sealbook.casework.archive.CaseArchive;
import org.sealbook.casework.fact.Page;
import org.sealbook.language.ArchiveWords;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** Files of closed cases, the longest closed first: those that wait, are overdue, lie in the archive, or are due for review. */
final class FileList extends VBox {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final PagedTable<Line> table;
    private ArchiveView shown = ArchiveView.WAITING;

    /** A file in words, gathered in the background. */
    private record Line(CaseArchive file, String number, String party, String matter, String notary) {}

    FileList(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        ToggleGroup group = new ToggleGroup();
        FlowPane facets = new FlowPane();
        facets.getStyleClass().add("facets");
        for (ArchiveView view : ArchiveView.values()) {
            facets.getChildren().add(facet(view, group));
        }
        table = new PagedTable<Line>(
                        line -> line.file().row().caseId(),
                        new PagedTable.Words(
                                tools.text("archive-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        this::empty)
                .name(tools.text("register.column.numbers"), 15.5, Line::number)
                .part(tools.text("register.column.parties"), 12, line -> whole(line.party()))
                .part(tools.text("register.column.matter"), 12, line -> whole(line.matter()))
                .text(tools.text("register.column.notary"), 7, Line::notary)
                .text(
                        tools.text("register.column.closed"),
                        7,
                        line -> line.file().closed().toString())
                .part(tools.text("archive-screen.column.standing"), 13, this::standing)
                .opens(line -> tools.navigator()
                        .go(Place.of(
                                ScreenName.ARCHIVE, line.file().row().caseId().value())));
        table.setId("archive-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = new VBox(table);
        body.getStyleClass().add("books-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("books-list");
        getChildren()
                .addAll(
                        new PageHeader(tools.text("window.screen.archive"), tools.text("archive-screen.sentence")),
                        facets,
                        body);
    }

    /** Asks again. */
    void refresh() {
        ask();
        table.requestFocus();
    }

    private void ask() {
        ArchiveView view = shown;
        table.show((last, limit, answer) -> tools.background()
                .run(
                        () -> read(view, last, limit),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(tools.messages(), failure))));
    }

    /** The desk may give fewer rows than asked for and yet have more. */
    private List<Line> read(ArchiveView view, Optional<Line> last, int limit) {
        Optional<EntryId> after = last.map(line -> line.file().row().closed());
        List<Line> lines = new ArrayList<>();
        do {
            Page<CaseArchive> page = office.archive().page(view, after, limit - lines.size());
            page.rows().forEach(file -> lines.add(line(file)));
            after = page.next();
        } while (after.isPresent() && lines.size() < limit);
        return lines;
    }

    private Line line(CaseArchive file) {
        return new Line(
                file,
                file.row().numbers().isEmpty()
                        ? tools.text("archive-screen.no-number")
                        : String.join(tools.text("list.separator"), file.row().numbers()),
                words.orErased(file.row().applicant()),
                words.matter(file.row().matter()),
                words.person(file.row().handlingNotary()));
    }

    private Node standing(Line line) {
        CaseArchive file = line.file();
        Tone tone = file.overdue()
                ? Tone.BAD
                : file.dueForReview() ? Tone.WATCH : file.row().handedOver().isPresent() ? Tone.GOOD : Tone.CALM;
        return new Pill(ArchiveWords.standing(tools.messages(), file), tone);
    }

    private Node empty() {
        return new EmptyState(Icons.ARCHIVE, tools.text("archive-screen.empty." + code(shown)));
    }

    private ToggleButton facet(ArchiveView view, ToggleGroup group) {
        ToggleButton button = new ToggleButton(tools.text("archive-screen.view." + code(view)));
        button.setId("archive-view-" + code(view));
        button.getStyleClass().add("facet");
        button.setToggleGroup(group);
        button.setSelected(view == shown);
        button.setOnAction(_ -> {
            button.setSelected(true);
            shown = view;
            ask();
        });
        return button;
    }

    private static String code(ArchiveView view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(text));
        return label;
    }
}
