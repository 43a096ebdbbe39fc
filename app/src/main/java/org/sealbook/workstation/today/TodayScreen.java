package org.sealbook.workstation.today;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.procedure.Agenda;
import org.sealbook.casework.procedure.CaseDeadline;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** The person's day: what ends soon, what waits for them, what came back. Only what there is has a card. */
public final class TodayScreen implements Screen {

    private static final int ROWS = 8;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final PageHeader header;
    private final StackPane body = new StackPane();
    private final VBox view;
    private final Latest reading;

    public TodayScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.reading = new Latest(tools.background());
        header = new PageHeader(tools.text("window.screen.today"), "");
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(header, body);
        view.setId("today");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        reading.load(
                () -> office.agenda().of(office.person()),
                this::shown,
                failure -> body.getChildren().setAll(Troubles.pane(tools.messages(), failure)));
    }

    @Override
    public void leave() {
        reading.forget();
    }

    private void shown(Agenda agenda) {
        header.say(tools.text("today.sentence", agenda.today(), agenda.inHand()));
        VBox cards = new VBox();
        cards.getStyleClass().add("today");
        add(cards, "deadlines", agenda.deadlines().stream().map(this::row).toList());
        add(cards, "waiting", rows(agenda.waiting()));
        add(cards, "returned", rows(agenda.returned()));
        add(cards, "to-issue", rows(agenda.toIssue()));
        add(cards, "stopped", rows(agenda.stopped()));
        if (cards.getChildren().isEmpty()) {
            ActionButton all = new ActionButton(
                    tools.text("today.cases"),
                    Weight.PLAIN,
                    () -> tools.navigator().go(Place.of(ScreenName.CASES)));
            all.setId("today-cases");
            body.getChildren().setAll(new EmptyState(Icons.TODAY, tools.text("today.nothing"), all));
            return;
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        body.getChildren().setAll(scroll);
    }

    private void add(VBox cards, String what, List<Node> rows) {
        if (rows.isEmpty()) {
            return;
        }
        VBox shown = new VBox(rows.stream().limit(ROWS).toArray(Node[]::new));
        shown.getStyleClass().add("today-rows");
        Card card = new Card(new SectionTitle(tools.text("today." + what, rows.size())), shown);
        card.setId("today-" + what);
        if (rows.size() > ROWS) {
            Label more = new Label(tools.text("today.more", rows.size() - ROWS));
            more.getStyleClass().add("soft");
            card.getChildren().add(more);
        }
        cards.getChildren().add(card);
    }

    private List<Node> rows(List<CaseRow> cases) {
        return cases.stream()
                .<Node>map(row -> line(
                        row.file(),
                        row.applicant(),
                        new Pill(
                                tools.messages()
                                        .label("case-state", row.file().state().code()),
                                Tone.WATCH),
                        tools.formats().ago(row.changedAt())))
                .toList();
    }

    private Node row(CaseDeadline each) {
        Deadline deadline = each.deadline();
        Tone tone =
                deadline.isLate() ? Tone.BAD : deadline.standing() == Deadline.Standing.NEAR ? Tone.WATCH : Tone.CALM;
        return line(
                each.file(),
                each.applicant(),
                new Pill(words.left(deadline), tone),
                tools.messages().term("deadline", deadline.kind().code()));
    }

    private Node line(CaseFile file, Optional<String> applicant, Pill pill, String beside) {
        Hyperlink open = new Hyperlink(words.orErased(applicant));
        open.setOnAction(
                _ -> tools.navigator().go(Place.of(ScreenName.CASES, file.id().value())));
        open.setMinWidth(0);
        Label matter = new Label(words.matter(file.matter()));
        matter.getStyleClass().add("soft");
        matter.setMinWidth(0);
        Label more = new Label(beside);
        more.getStyleClass().add("soft");
        more.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(open, matter, gap, more, pill);
        row.getStyleClass().add("today-row");
        return row;
    }
}
