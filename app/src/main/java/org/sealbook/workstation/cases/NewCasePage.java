package org.sealbook.workstation.cases;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.catalogue.Category;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.language.Trouble;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.work.Latest;

/** The form of a new case. What was typed stays until the case is open, whatever is refused. */
final class NewCasePage extends VBox {

    /** A matter's second person; the first choice is nobody. */
    private record Second(Optional<StaffMember> person) {}

    /** What was entered, and the command that it was sent with: the same form sent again is the same act. */
    private record Sent(NewCase entered, Id command) {}

    private static final int SKELETON_ROWS = 6;
    private static final String ABOUT_HANDLER = "refusal.case.handler-is-no-notary";
    private static final Set<String> ABOUT_SECOND = Set.of(
            "refusal.case.second-person-missing",
            "refusal.case.second-person-is-handler",
            "refusal.case.second-person-is-not-fit");

    private final Tools tools;
    private final Office office;
    private final Consumer<Id> opened;
    private final Runnable cancel;
    private final Latest reading;
    private final SecureRandom random = new SecureRandom();
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final ComboBox<Category> category = new ComboBox<>();
    private final ComboBox<StaffMember> handler = new ComboBox<>();
    private final ComboBox<Second> second = new ComboBox<>();
    private final FormField secondField;
    private final FormField handlerField;
    private final List<PartyFields> parties = new ArrayList<>();
    private final VBox form = new VBox();
    private final Label brings = new Label();
    private final VBox partyRows = new VBox();
    private final VBox answer = new VBox();
    private final ActionButton primary;
    private final Words words;
    private Optional<MatterForm> matterForm = Optional.empty();
    private Optional<Sent> sent = Optional.empty();
    private int partiesMade;

    /**
     * @param opened told the case's id when it is on record
     * @param cancel leaves without a case
     */
    NewCasePage(Tools tools, Office office, Consumer<Id> opened, Runnable cancel) {
        this.tools = tools;
        this.office = office;
        this.opened = opened;
        this.cancel = cancel;
        this.words = new Words(tools.messages(), office);
        this.reading = new Latest(tools.background());
        setId("new-case");
        getStyleClass().add("new-case");
        primary = new ActionButton(tools.text("cases-screen.new.do"), ActionButton.Weight.PRIMARY, this::send);
        primary.setId("new-do");
        secondField = new FormField(tools.text("cases-screen.second"), second);
        handlerField = new FormField(tools.text("cases-screen.handling"), handler);
        partyRows.getStyleClass().add("party-rows");
        form.getStyleClass().add("party-rows");
        brings.getStyleClass().add("soft");
        brings.setWrapText(true);
        getChildren().setAll(header(), new Skeleton(SKELETON_ROWS, tools.text("cases-screen.loading")));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                cancel.run();
            }
        });
        read();
    }

    /** It is being shown: the keyboard goes to the first field. */
    void begin() {
        matter.requestFocus();
    }

    private PageHeader header() {
        return new PageHeader(tools.text("cases-screen.open"), tools.text("cases-screen.new.what"));
    }

    private void read() {
        reading.load(() -> NewCaseChoices.read(office), this::build, failure -> {
            ActionButton retry = new ActionButton(tools.text("window.retry"), ActionButton.Weight.PLAIN, this::read);
            getChildren().setAll(header(), Troubles.pane(tools.messages(), failure, retry));
        });
    }

    private void build(NewCaseChoices choices) {
        if (!choices.mayOpen()) {
            getChildren()
                    .setAll(
                            header(),
                            new EmptyState(
                                    Icons.NOT_ALLOWED,
                                    Duty.who(tools.messages(), Act.OPEN_CASE),
                                    new ActionButton(tools.text("window.back"), ActionButton.Weight.PLAIN, cancel)));
            return;
        }
        fill(matter, "new-matter", choices.matters(), words::title);
        fill(category, "new-category", List.of(), each -> each.word() + " · " + words.title(each));
        fill(handler, "new-handler", choices.handlers(), this::name);
        fill(
                second,
                "new-second",
                List.of(),
                each -> each.person().map(this::name).orElse(tools.text("cases-screen.nobody")));
        matter.valueProperty().addListener((_, _, chosen) -> {
            offerCategories(choices.categories(), chosen);
            fillForm(chosen);
            helpSecond();
        });
        matter.setValue(choices.matters().getFirst());
        second.valueProperty().addListener((_, _, _) -> helpSecond());
        handler.valueProperty().addListener((_, _, chosen) -> {
            handlerField.complain("");
            offerSeconds(choices.seconds(), chosen);
        });
        offerSeconds(choices.seconds(), null);
        choices.likelyHandler().ifPresent(handler::setValue);
        helpSecond();
        add(PartyRole.APPLICANT);
        layOut();
        begin();
    }

    private void layOut() {
        HBox what = new HBox(
                new FormField(tools.text("cases-screen.matter"), matter),
                new FormField(tools.text("cases-screen.category"), category));
        HBox who = new HBox(handlerField, secondField);
        what.getStyleClass().add("form-line");
        who.getStyleClass().add("form-line");
        ActionButton more = new ActionButton(
                        tools.text("cases-screen.party.add"),
                        ActionButton.Weight.QUIET,
                        () -> add(PartyRole.RELATED).requestFocus())
                .with(Icons.ADD);
        more.setId("new-party");
        ActionButton leave = new ActionButton(tools.text("window.cancel"), ActionButton.Weight.PLAIN, cancel);
        HBox buttons = new HBox(primary, leave);
        buttons.getStyleClass().add("buttons");
        VBox body = new VBox(
                new Card(new SectionTitle(tools.text("cases-screen.new.matter")), what, brings, who),
                new Card(new SectionTitle(tools.text("cases-screen.form")), form),
                new Card(new SectionTitle(tools.text("cases-screen.parties"), more), partyRows),
                answer,
                buttons);
        body.getStyleClass().add("new-case-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header(), scroll);
    }

    private PartyFields add(PartyRole role) {
        PartyFields fields = new PartyFields(tools, partiesMade++, role, gone -> {
            parties.remove(gone);
            partyRows.getChildren().remove(gone);
            parties.forEach(each -> each.removable(parties.size() > 1));
        });
        parties.add(fields);
        partyRows.getChildren().add(fields);
        parties.forEach(each -> each.removable(parties.size() > 1));
        return fields;
    }

    private void offerCategories(List<Category> all, Matter chosen) {
        Category before = category.getValue();
        category.getItems()
                .setAll(all.stream()
                        .filter(each -> chosen.categories().contains(each.word()))
                        .toList());
        category.setValue(
                category.getItems().contains(before)
                        ? before
                        : category.getItems().getFirst());
    }

    /** The matter's own form; what was typed stays where the other matter asks for the same. */
    private void fillForm(Matter chosen) {
        Map<String, String> typed = matterForm.map(MatterForm::typed).orElse(Map.of());
        MatterForm made = new MatterForm(tools, words, chosen, typed);
        matterForm = Optional.of(made);
        form.getChildren().setAll(made);
        String materials =
                chosen.materials().stream().map(words::title).collect(Collectors.joining(tools.text("list.separator")));
        brings.setText(materials.isEmpty() ? "" : tools.text("cases-screen.new.brings", materials));
    }

    /** Everybody who may, but not whoever handles the case. */
    private void offerSeconds(List<StaffMember> all, @Nullable StaffMember handling) {
        Second chosen = second.getValue();
        List<Second> offered = new ArrayList<>();
        offered.add(new Second(Optional.empty()));
        all.stream()
                .filter(person -> !person.equals(handling))
                .forEach(person -> offered.add(new Second(Optional.of(person))));
        second.getItems().setAll(offered);
        second.setValue(offered.contains(chosen) ? chosen : offered.getFirst());
    }

    /** The matter asks for two people: said before anybody is refused. */
    private void helpSecond() {
        boolean asked = matter.getValue() != null && matter.getValue().twoPersons();
        secondField.help(tools.text(asked ? "cases-screen.new.second-needed" : "cases-screen.new.second-free"));
    }

    private void send() {
        answer.getChildren().clear();
        NewCase entered;
        try {
            Map<String, String> filled = matterForm.map(MatterForm::values).orElse(Map.of());
            List<Party> checked = new ArrayList<>();
            for (PartyFields each : parties) {
                checked.add(each.party());
            }
            if (handler.getValue() == null) {
                throw new Refusal(ABOUT_HANDLER);
            }
            entered = new NewCase(
                    matter.getValue().code(),
                    category.getValue().word(),
                    handler.getValue().id(),
                    second.getValue().person().map(StaffMember::id),
                    checked,
                    filled);
        } catch (Refusal wrong) {
            refused(wrong);
            return;
        }
        Sent again = sent.filter(earlier -> earlier.entered().equals(entered))
                .orElseGet(() -> new Sent(entered, Id.random(random)));
        sent = Optional.of(again);
        primary.setDisable(true);
        tools.background()
                .run(
                        () -> office.cases().open(again.command(), office.person(), entered),
                        recorded -> opened.accept(recorded.id()),
                        failure -> {
                            primary.setDisable(false);
                            refused(failure);
                        });
    }

    private void refused(Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        if (ABOUT_SECOND.contains(trouble.key())) {
            secondField.complain(trouble.sentence(tools.messages()));
            second.requestFocus();
        } else if (trouble.key().equals(ABOUT_HANDLER)) {
            handlerField.complain(trouble.sentence(tools.messages()));
            handler.requestFocus();
        }
        answer.getChildren().setAll(StepsCard.refusal(tools, failure));
    }

    private String name(StaffMember person) {
        return person.name().orElseGet(() -> person.id().value());
    }

    private static <T> void fill(ComboBox<T> choice, String id, List<T> values, Function<T, String> name) {
        choice.setId(id);
        choice.setConverter(Choices.shown(name));
        choice.getItems().setAll(values);
    }
}
