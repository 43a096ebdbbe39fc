package org.sealbook.workstation.cases;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SearchField;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** All cases, newest first: found by words, narrowed by facets, opened by Enter. */
final class CasesList extends VBox {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final Runnable openNew;
    private final PageHeader header;
    private final ActionButton begin;
    private final ActionButton bring;
    private final Facets facets;
    private final PagedTable<CaseLine> table;
    private final Latest counting;
    private String text = "";

    /**
     * @param open shows one case
     * @param openNew begins a new one
     * @param takeIn begins to take in a spreadsheet
     */
    CasesList(Tools tools, Office office, Consumer<CaseLine> open, Runnable openNew, Runnable takeIn) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.openNew = openNew;
        this.counting = new Latest(tools.background());
        begin = new ActionButton(tools.text("cases-screen.open"), ActionButton.Weight.PRIMARY, openNew).with(Icons.ADD);
        begin.setId("cases-open");
        bring = new ActionButton(tools.text("cases-screen.import.open"), ActionButton.Weight.PLAIN, takeIn)
                .with(Icons.OPEN);
        bring.setId("cases-import");
        SearchField search = new SearchField(tools.text("cases-screen.search"), this::search);
        search.setId("cases-search");
        header = new PageHeader(tools.text("window.screen.cases"), "")
                .with(search)
                .with(new CaseExport(tools, office).button(this::query), bring, begin);
        facets = new Facets(tools, this::ask);
        table = new PagedTable<>(
                        CaseLine::id,
                        new PagedTable.Words(
                                tools.text("cases-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        this::empty)
                .text(tools.text("cases-screen.column.number"), 12, CaseLine::number)
                .part(tools.text("cases-screen.column.party"), 13, this::party)
                .text(
                        tools.text("cases-screen.column.matter"),
                        15,
                        line -> words.matter(line.row().file().matter()))
                .part(tools.text("cases-screen.column.state"), 10.5, this::state)
                .text(tools.text("cases-screen.column.handler"), 6.5, CaseLine::handler)
                .part(tools.text("cases-screen.column.deadline"), 11.5, this::deadline)
                .part(tools.text("cases-screen.column.opened"), 10, this::opened)
                .opens(open);
        table.setId("cases-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("cases-list");
        getChildren().addAll(header, facets, table);
        ask();
    }

    /** Asks again, in place; the keyboard goes to the rows. */
    void refresh() {
        table.reload();
        count();
        FxGate.later(table::requestFocus); // The frame may stand in no window yet.
    }

    private void search(String typed) {
        if (!typed.equals(text)) {
            text = typed;
            ask();
        }
    }

    private CaseQuery query() {
        return new CaseQuery(text, facets.chosen(), facets.handledBy(office.person()), facets.overdue());
    }

    private void ask() {
        CaseQuery query = query();
        table.show((last, limit, answer) -> tools.background()
                .run(
                        () -> CaseLine.read(office, words, query, last, limit),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(tools.messages(), failure))));
        count();
    }

    /** What stands beside the rows. */
    private record Counted(Map<CaseState, Integer> states, Optional<StaffMember> person) {}

    private void count() {
        CaseQuery query = query();
        counting.load(
                () -> new Counted(office.cases().counts(query), office.staff().find(office.person())),
                this::counted,
                _ -> {}); // The rows of the same query say what is wrong.
    }

    private void counted(Counted found) {
        facets.show(found.states());
        int sum = found.states().values().stream().mapToInt(Integer::intValue).sum();
        int closed = found.states().entrySet().stream()
                .filter(each -> each.getKey().isClosed())
                .mapToInt(Map.Entry::getValue)
                .sum();
        header.say(
                sum == 0
                        ? ""
                        : tools.text(
                                "cases-screen.count",
                                tools.formats().count(sum),
                                tools.formats().count(sum - closed)));
        boolean may = found.person().filter(person -> person.may(Act.OPEN_CASE)).isPresent();
        begin.setDisable(!may);
        bring.setDisable(!may);
        if (!may) {
            header.say(Duty.who(tools.messages(), Act.OPEN_CASE));
        }
    }

    private Node empty() {
        if (query().equals(CaseQuery.ALL)) {
            return begin.isDisabled()
                    ? new EmptyState(Icons.CASES, tools.text("cases-screen.empty"))
                    : new EmptyState(
                            Icons.CASES,
                            tools.text("cases-screen.empty"),
                            new ActionButton(tools.text("cases-screen.open"), ActionButton.Weight.PLAIN, openNew));
        }
        return new EmptyState(Icons.SEARCH, tools.text("cases-screen.nothing"));
    }

    private Node party(CaseLine line) {
        Label name = new Label(words.orErased(line.row().applicant()));
        name.getStyleClass().add("case-party");
        name.setTooltip(new Tooltip(name.getText()));
        return name;
    }

    private Node state(CaseLine line) {
        CaseState state = line.row().file().state();
        return new Pill(tools.messages().label("case-state", state.code()), Tones.of(state));
    }

    private Node deadline(CaseLine line) {
        return line.deadline()
                .<Node>map(deadline -> {
                    Pill left = new Pill(words.left(deadline), Tones.of(deadline));
                    left.setTooltip(new Tooltip(words.deadline(deadline)));
                    return left;
                })
                .orElseGet(Label::new);
    }

    private Node opened(CaseLine line) {
        var at = line.row().file().openedAt();
        Label time = new Label(tools.formats().ago(at));
        time.setTooltip(new Tooltip(tools.formats().exact(at)));
        return time;
    }
}
