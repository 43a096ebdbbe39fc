package org.sealbook.workstation.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.SearchField;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** All evidence, or that of one case, as a list or as a grid; above it what is under way and what became of it. */
final class EvidenceList extends VBox {

    private final Tools tools;
    private final EvidenceDesk desk;
    private final Office office;
    private final CaseNames names;
    private final Latest named;
    private final Acts acts;
    private final StackPane filter = new StackPane();
    private final StackPane body = new StackPane();
    private final PagedTable<EvidenceItem> table;
    private final EvidenceGrid grid;
    private final IconButton look;
    private boolean asGrid;
    private boolean begun;
    private Question question = Question.ALL;

    /** What the list lets a person do. */
    interface Acts {

        void open(EvidenceItem item);

        /** Chooses files by the system's dialog. */
        void takeIn();

        void checkAll(Question question);

        void showAll();
    }

    /** @param strips what is under way and what became of it; stands between head and rows */
    EvidenceList(Tools tools, Office office, Words words, Checks checks, Node strips, Acts acts) {
        this.tools = tools;
        this.office = office;
        this.desk = office.evidence();
        this.names = new CaseNames(words);
        this.named = new Latest(tools.background());
        this.acts = acts;
        getStyleClass().add("evidence-list");
        table = new PagedTable<EvidenceItem>(
                        item -> item.evidence().id(),
                        new PagedTable.Words(
                                tools.text("evidence-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        this::empty)
                .part("", 2.6, EvidenceList::icon)
                .name(
                        tools.text("evidence-screen.name"),
                        20,
                        item -> words.orErased(item.evidence().fileName()))
                .name(tools.text("evidence-screen.case"), 15, item -> names.of(item.caseFile(), item.applicant()))
                .number(
                        tools.text("evidence-screen.size"),
                        6,
                        item -> tools.formats().size(item.evidence().size()))
                .number(
                        tools.text("evidence-screen.when"),
                        7.5,
                        item -> tools.formats().ago(item.evidence().fixedAt()))
                .part(
                        tools.text("evidence-screen.check"),
                        7,
                        item -> checks.pill(item.evidence().id()))
                .opens(acts::open);
        table.setId("evidence-table");
        Thumbnails thumbnails = new Thumbnails(tools.background(), desk);
        grid = new EvidenceGrid(tools, () -> new Tile(tools, words, thumbnails, checks, acts::open), this::empty);
        look = new IconButton(Icons.GRID, tools.text("evidence-screen.as-grid"), this::turn);
        look.setId("evidence-look");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), filter, strips, body);
    }

    /** Shows the evidence of this case, or all. */
    void show(Optional<Id> caseId) {
        if (begun && question.caseId().equals(caseId)) {
            table.reload();
            return;
        }
        begun = true;
        question = new Question(question.typed(), caseId);
        filtered();
        ask();
    }

    /** Asks again: something was added. */
    void refresh() {
        if (asGrid) {
            grid.show(this::load);
        } else {
            table.reload();
        }
    }

    Question question() {
        return question;
    }

    private PageHeader head() {
        SearchField search = new SearchField(tools.text("evidence-screen.search"), words -> {
            if (!words.equals(question.typed())) {
                question = question.typed(words);
                ask();
            }
        });
        search.setId("evidence-search");
        ActionButton check = new ActionButton(
                        tools.text("evidence-screen.check-all"),
                        ActionButton.Weight.PLAIN,
                        () -> acts.checkAll(question))
                .with(Icons.AGAIN);
        check.setId("evidence-check-all");
        ActionButton fix = new ActionButton(
                        tools.text("evidence-screen.fix"), ActionButton.Weight.PRIMARY, acts::takeIn)
                .with(Icons.ADD);
        fix.setId("evidence-fix");
        return new PageHeader(tools.text("evidence-screen.title"), tools.text("evidence-screen.sentence"))
                .with(search)
                .with(look, check, fix);
    }

    private void turn() {
        asGrid = !asGrid;
        look.setGraphic((asGrid ? Icons.LIST : Icons.GRID).beside());
        look.mean(tools.text(asGrid ? "evidence-screen.as-list" : "evidence-screen.as-grid"));
        ask();
    }

    private void ask() {
        body.getChildren().setAll(asGrid ? grid : table);
        if (asGrid) {
            grid.show(this::load);
        } else {
            table.show(this::load);
        }
    }

    private void load(Optional<EvidenceItem> last, int limit, PagedTable.Answer<EvidenceItem> answer) {
        Question asked = question;
        tools.background()
                .<List<EvidenceItem>>run(
                        () -> asked.after(desk, last, limit),
                        answer::shown,
                        failure -> answer.failed(Troubles.problem(tools.messages(), failure)));
    }

    private void filtered() {
        filter.getChildren().clear();
        question.caseId()
                .ifPresentOrElse(
                        id -> named.load(
                                () -> caseName(id), name -> filter.getChildren().setAll(only(name)), tools::tell),
                        named::forget);
    }

    private String caseName(Id id) {
        CaseRow row = office.cases()
                .page(new CaseQuery(id.value(), Set.of(), Optional.empty()), Optional.empty(), 1)
                .rows()
                .getFirst();
        return names.of(row.file(), row.applicant());
    }

    private Banner only(String name) {
        ActionButton all =
                new ActionButton(tools.text("evidence-screen.show-all"), ActionButton.Weight.QUIET, acts::showAll);
        all.setId("evidence-show-all");
        return new Banner(Tone.CALM, tools.text("evidence-screen.only-case", name), all);
    }

    private Node empty() {
        if (!question.typed().isEmpty()) {
            return new EmptyState(Icons.SEARCH, tools.text("evidence-screen.none-found", question.typed()));
        }
        return new EmptyState(
                Icons.DROP,
                tools.text(question.caseId().isPresent() ? "evidence-screen.empty-case" : "evidence-screen.empty"),
                new ActionButton(tools.text("evidence-screen.fix"), ActionButton.Weight.PLAIN, acts::takeIn)
                        .with(Icons.ADD));
    }

    private static Node icon(EvidenceItem item) {
        return Kind.of(item.evidence().mediaType()).icon().beside();
    }
}
