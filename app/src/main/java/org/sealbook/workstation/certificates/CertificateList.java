package org.sealbook.workstation.certificates;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateItem;
import org.sealbook.casework.issue.CertificateQuery;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.record.EntryId;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.SearchField;
import org.sealbook.workstation.work.Latest;

/** All certificates and drafts, newest first: how many stand where, search, and the rows. */
final class CertificateList extends VBox {

    private final Around around;
    private final PageHeader header;
    private final PagedTable<Row> table;
    private final ToggleGroup states = new ToggleGroup();
    private final ToggleButton all;
    private final Map<CertificateState, ToggleButton> byState = new EnumMap<>(CertificateState.class);
    private final ToggleButton mine;
    private final Latest counting;
    private String sought = "";

    /** A row in words, gathered in the background. */
    private record Row(
            CertificateItem item, String number, String applicant, String matter, String notary, String day) {}

    CertificateList(Around around) {
        this.around = around;
        this.counting = new Latest(around.tools().background());
        getStyleClass().add("certificate-list");
        SearchField search = new SearchField(around.text("certificates-screen.search"), this::search);
        search.setId("certificates-search");
        header = new PageHeader(around.text("window.screen.certificates"), "").with(search);
        all = facet(null);
        for (CertificateState state : CertificateState.values()) {
            byState.put(state, facet(state));
        }
        mine = new ToggleButton(around.text("certificates-screen.mine"));
        mine.setId("certificates-mine");
        mine.getStyleClass().add("facet");
        mine.setOnAction(_ -> ask());
        all.setSelected(true);
        HBox facets = new HBox(all);
        facets.getChildren().addAll(byState.values());
        facets.getChildren().add(mine);
        facets.getStyleClass().add("facets");
        table = new PagedTable<Row>(
                        row -> row.item().id(),
                        new PagedTable.Words(
                                around.text("certificates-screen.loading"),
                                around.text("window.copy"),
                                around.text("window.retry")),
                        this::nothing)
                .text(around.text("certificates-screen.column.number"), 15, Row::number)
                .text(around.text("certificates-screen.column.applicant"), 12, Row::applicant)
                .text(around.text("certificates-screen.column.matter"), 14, Row::matter)
                .part(
                        around.text("certificates-screen.column.state"),
                        7,
                        row -> StatePill.of(
                                        around.tools().messages(),
                                        row.item().state(),
                                        row.item().caseFile().state())
                                .node())
                .text(around.text("certificates-screen.column.notary"), 7, Row::notary)
                .number(around.text("certificates-screen.column.day"), 8, Row::day)
                .opens(row -> around.open(row.item().id().value()));
        table.setId("certificates-table");
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, facets, table);
    }

    /** Reads again what is asked for; place and selection stay. */
    void refresh() {
        count();
        if (table.rows().isEmpty()) {
            table.show(this::load);
        } else {
            table.reload();
        }
        table.requestFocus();
    }

    private void search(String text) {
        sought = text;
        ask();
    }

    private void ask() {
        count();
        table.show(this::load);
    }

    private void count() {
        CertificateQuery query = query();
        counting.load(() -> around.office().certificates().counts(query), this::counted, failure -> header.say(""));
    }

    private void counted(Map<CertificateState, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        label(all, around.text("certificates-screen.all"), sum);
        byState.forEach((state, button) -> {
            int count = counts.getOrDefault(state, 0);
            label(button, word(state), count);
            boolean seen = count > 0 || button.isSelected() || state.compareTo(CertificateState.ISSUED) <= 0;
            button.setVisible(seen);
            button.setManaged(seen);
        });
        int open = counts.entrySet().stream()
                .filter(each -> !each.getKey().isIssued())
                .mapToInt(Map.Entry::getValue)
                .sum();
        header.say(around.text(
                "certificates-screen.count",
                around.tools().formats().count(sum),
                around.tools().formats().count(open)));
    }

    private void label(ToggleButton button, String word, int count) {
        button.setText(word + " " + around.tools().formats().count(count));
    }

    private void load(Optional<Row> last, int limit, PagedTable.Answer<Row> answer) {
        CertificateQuery query = query();
        Optional<EntryId> after = last.map(row -> row.item().firstDrafted());
        around.tools()
                .background()
                .run(
                        () -> rows(around.office().certificates().page(query, after, limit)),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(around.tools().messages(), failure)));
    }

    private List<Row> rows(Page<CertificateItem> page) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
        return page.rows().stream()
                .map(item -> new Row(
                        item,
                        item.number()
                                .map(number -> number.number().text())
                                .orElseGet(() -> around.text("certificates-screen.no-number")),
                        around.words().orErased(item.applicant()),
                        around.words().matter(item.caseFile().matter()),
                        around.words().person(item.caseFile().handlingNotary()),
                        item.number().map(NumberRow::issueDate).map(day::format).orElse("")))
                .toList();
    }

    private CertificateQuery query() {
        Set<CertificateState> chosen = states.getSelectedToggle() == null
                        || !(states.getSelectedToggle().getUserData() instanceof CertificateState state)
                ? Set.of()
                : Set.of(state);
        return new CertificateQuery(
                sought, chosen, mine.isSelected() ? Optional.of(around.office().person()) : Optional.empty());
    }

    private EmptyState nothing() {
        CertificateQuery query = query();
        if (query.equals(CertificateQuery.ALL)) {
            return new EmptyState(
                    Icons.CERTIFICATES,
                    around.text("certificates-screen.empty"),
                    new ActionButton(
                                    around.text("certificates-screen.to-cases"),
                                    ActionButton.Weight.PLAIN,
                                    () -> around.tools().navigator().go(Place.of(ScreenName.CASES)))
                            .with(Icons.CASES));
        }
        return new EmptyState(Icons.SEARCH, around.text("certificates-screen.none-fits"));
    }

    private ToggleButton facet(@Nullable CertificateState state) {
        ToggleButton button = new ToggleButton(state == null ? around.text("certificates-screen.all") : word(state));
        button.setId("certificates-facet-" + (state == null ? "all" : state.code()));
        button.getStyleClass().add("facet");
        button.setUserData(state);
        button.setToggleGroup(states);
        button.setOnAction(_ -> {
            if (states.getSelectedToggle() == null) {
                all.setSelected(true);
            }
            ask();
        });
        return button;
    }

    private String word(CertificateState state) {
        return around.tools().messages().term("certificate-state", state.code());
    }
}
