package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** One case: who, what, what happened, and what can be done now. What it shows climbs by itself when peers have seen more. */
final class CasePage extends VBox {

    private static final int SKELETON_ROWS = 8;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final StackPane over;
    private final Latest reading;
    private final Latest climbing;
    private Optional<String> subject = Optional.empty();
    private Optional<CaseView> shown = Optional.empty();
    private Optional<TimelineCard> timeline = Optional.empty();
    private Optional<StepsCard> steps = Optional.empty();
    private Optional<Runnable> listening = Optional.empty();

    /** @param over where a step's form is laid */
    CasePage(Tools tools, Office office, StackPane over) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.over = over;
        this.reading = new Latest(tools.background());
        this.climbing = new Latest(tools.background());
        setId("case-page");
        getStyleClass().add("case-page");
    }

    /** Shows this case; what stood there before goes at once. */
    void show(String wanted) {
        if (!subject.equals(Optional.of(wanted))) {
            shown = Optional.empty();
            getChildren().setAll(head("", ""), new Skeleton(SKELETON_ROWS, tools.text("cases-screen.loading")));
        }
        subject = Optional.of(wanted);
        if (listening.isEmpty()) {
            listening = Optional.of(office.peers().onChange(() -> FxGate.run(this::climb)));
        }
        read(wanted, false);
    }

    /** Nobody looks at it any more. */
    void leave() {
        listening.ifPresent(Runnable::run);
        listening = Optional.empty();
        reading.forget();
        climbing.forget();
    }

    List<PaletteAction> actions() {
        return steps.map(StepsCard::actions).orElse(List.of());
    }

    /** @param acted whether the keyboard shall go to the next step */
    private void read(String wanted, boolean acted) {
        reading.load(
                () -> CaseView.read(office, words, wanted),
                view -> {
                    build(view);
                    if (acted) {
                        steps.ifPresent(StepsCard::requestFocus);
                    }
                },
                failure -> {
                    ActionButton retry = new ActionButton(
                            tools.text("window.retry"), ActionButton.Weight.PLAIN, () -> read(wanted, acted));
                    VBox body = new VBox(Troubles.pane(tools.messages(), failure, retry));
                    body.getStyleClass().add("case-body");
                    getChildren().setAll(head(tools.text("window.screen.cases"), ""), body);
                });
    }

    /** A step was taken; nothing to show where the person has gone on to another case. */
    private void again(String stepped) {
        if (subject.equals(Optional.of(stepped))) {
            read(stepped, true);
        }
    }

    private void build(CaseView view) {
        shown = Optional.of(view);
        Sections sections = new Sections(tools, words, view);
        TimelineCard events = new TimelineCard(tools, words, view);
        timeline = Optional.of(events);
        StepsCard next = new StepsCard(
                tools, office, view, over, () -> again(view.file().id().value()));
        steps = Optional.of(next);
        PageHeader head = head(title(view), sections.sentence());
        Pill state = new Pill(
                tools.messages().label("case-state", view.file().state().code()),
                Tones.of(view.file().state()));
        state.setId("case-state");
        head.getChildren().add(2, state);
        FormCard form = new FormCard(
                tools, office, words, view, over, () -> again(view.file().id().value()));
        Id id = view.file().id();
        Runnable changed = () -> again(id.value());
        PartiesCard parties =
                new PartiesCard(tools, words, view, new PartySheets(tools, office, words, view, over, changed));
        CorrectionSheets corrections = new CorrectionSheets(tools, office, words, view, over, changed);
        VBox main = new VBox(
                parties,
                form,
                sections.evidence(),
                new CustodyCard(tools, office, id, over),
                sections.certificates(),
                new DocumentsCard(tools, office, id),
                events);
        VBox side = new VBox(next, sections.facts(corrections), new FeesCard(tools, office, id, over));
        ScrollPane scroll = new ScrollPane(new TwoColumns(main, side));
        scroll.setFitToWidth(true);
        scroll.setId("case-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
    }

    private PageHeader head(String title, String sentence) {
        PageHeader head = new PageHeader(title, sentence);
        IconButton back = new IconButton(
                Icons.BACK,
                tools.text("cases-screen.back"),
                () -> tools.navigator().go(Place.of(ScreenName.CASES)));
        back.setId("case-back");
        head.getChildren().addFirst(back);
        return head;
    }

    private String title(CaseView view) {
        int more = view.detail().parties().size() - 1;
        String main = words.orErased(view.mainParty());
        String parties = more > 0
                ? tools.text(
                        "cases-screen.and-others", main, view.detail().parties().size())
                : main;
        return parties + " · " + words.matter(view.file().matter());
    }

    /** Peers have seen more: only the ladders change. */
    private void climb() {
        shown.ifPresent(view -> climbing.load(
                () -> CaseView.standings(office, view.blocks()),
                this::climbed,
                _ -> {})); // What is shown stays true, only older; the next change asks again.
    }

    private void climbed(Map<Long, Standing> standings) {
        timeline.ifPresent(events -> events.show(standings));
    }
}
