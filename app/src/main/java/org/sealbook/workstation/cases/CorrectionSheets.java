package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.catalogue.Category;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Tone;

/** The sheets that put right what an entry said of a case, and that say of whom in the office it concerns. */
final class CorrectionSheets {

    private static final int REASON_ROWS = 3;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final CaseView view;
    private final StackPane over;
    private final Runnable done;

    /** Something that may be right, under its code and as a person knows it. */
    private record Right(String value, String name) {}

    /** Everything that can be chosen. */
    private record Offered(
            List<Matter> matters,
            List<Category> categories,
            List<StaffMember> handlers,
            List<StaffMember> seconds,
            List<StaffMember> active,
            boolean mayCorrect) {

        static Offered read(Office office) {
            NewCaseChoices choices = NewCaseChoices.read(office);
            return new Offered(
                    choices.matters(),
                    choices.categories(),
                    choices.handlers(),
                    choices.seconds(),
                    office.staff().everybody().stream()
                            .filter(StaffMember::active)
                            .toList(),
                    choices.me().filter(person -> person.may(Act.CORRECT_CASE)).isPresent());
        }
    }

    /**
     * @param over where the sheets are laid
     * @param done told when something is on record
     */
    CorrectionSheets(Tools tools, Office office, Words words, CaseView view, StackPane over, Runnable done) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.view = view;
        this.over = over;
        this.done = done;
    }

    /**
     * Puts one thing right.
     *
     * @param told where whoever may not is told who may
     */
    void correct(VBox told) {
        told.getChildren().clear();
        tools.background()
                .run(
                        () -> Offered.read(office),
                        offered -> {
                            if (offered.mayCorrect()) {
                                correct(offered);
                            } else {
                                told.getChildren()
                                        .setAll(new Banner(Tone.WATCH, Duty.who(tools.messages(), Act.CORRECT_CASE)));
                            }
                        },
                        tools::tell);
    }

    /** Says whom of the office the case concerns: everybody of themselves, whoever may correct cases of others too. */
    void conflict() {
        tools.background().run(() -> Offered.read(office), this::conflict, tools::tell);
    }

    private void correct(Offered offered) {
        ComboBox<Correction> what =
                choice("correct-what", words -> tools.messages().label("correction", words.code()));
        what.getItems().setAll(Correction.values());
        ComboBox<Right> right = choice("correct-value", Right::name);
        Label change = new Label();
        change.setId("correct-change");
        change.setWrapText(true);
        change.setMinHeight(Region.USE_PREF_SIZE);
        change.getStyleClass().add("strong");
        Label said = new Label();
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("soft");
        what.valueProperty().addListener((_, _, chosen) -> {
            right.getItems().setAll(offered(offered, chosen));
            right.setValue(null);
            said.setText(saidBy(chosen));
            change.setText(tools.text("cases-screen.correct.now", now(chosen)));
        });
        right.valueProperty()
                .addListener((_, _, chosen) -> change.setText(
                        chosen == null
                                ? tools.text("cases-screen.correct.now", now(what.getValue()))
                                : tools.text("cases-screen.correct.change", now(what.getValue()), chosen.name())));
        what.setValue(Correction.HANDLING_NOTARY);
        TextArea reason = reason("correct-reason");
        Node shown = new VBox(change, said);
        new ActSheet(tools, over, tools.text("cases-screen.correct"), tools.text("cases-screen.correct.what"))
                .with(tools.text("cases-screen.correct.which"), what)
                .with(tools.text("cases-screen.correct.right"), right)
                .part(shown)
                .needs(tools.text("cases-screen.detail.reason"), reason)
                .ask(
                        "correct-do",
                        tools.text("cases-screen.correct.do"),
                        ActionButton.Weight.PRIMARY,
                        () -> chosen(right.getValue()),
                        (command, value) -> office.corrections()
                                .correct(
                                        command,
                                        office.person(),
                                        view.file().id(),
                                        entryOf(what.getValue()).entry(),
                                        what.getValue(),
                                        value,
                                        reason.getText()),
                        _ -> done.run());
    }

    private void conflict(Offered offered) {
        ComboBox<StaffMember> person = choice("conflict-person", this::name);
        person.getItems()
                .setAll(offered.active().stream()
                        .filter(each -> offered.mayCorrect() || each.id().equals(office.person()))
                        .toList());
        person.setValue(person.getItems().stream()
                .filter(each -> each.id().equals(office.person()))
                .findFirst()
                .orElse(null));
        TextArea reason = reason("conflict-reason");
        new ActSheet(tools, over, tools.text("cases-screen.conflict"), tools.text("cases-screen.conflict.what"))
                .with(tools.text("cases-screen.conflict.person"), person)
                .needs(tools.text("cases-screen.detail.reason"), reason)
                .ask(
                        "conflict-do",
                        tools.text("cases-screen.conflict.do"),
                        ActionButton.Weight.PRIMARY,
                        person::getValue,
                        (command, whom) -> office.corrections()
                                .declareConflict(
                                        command, office.person(), view.file().id(), whom.id(), reason.getText()),
                        _ -> done.run());
    }

    private static String chosen(@Nullable Right right) {
        if (right == null) {
            throw new Refusal("refusal.case.nothing-to-correct");
        }
        return right.value();
    }

    private List<Right> offered(Offered offered, Correction what) {
        CaseFile file = view.file();
        return switch (what) {
            case HANDLING_NOTARY -> people(offered.handlers());
            case SECOND_PERSON -> people(offered.seconds());
            case MATTER ->
                offered.matters().stream()
                        .filter(matter -> !matter.code().equals(file.matter()))
                        .map(matter -> new Right(matter.code(), words.title(matter)))
                        .toList();
            case CATEGORY ->
                offered.categories().stream()
                        .filter(category -> !category.word().equals(file.category()))
                        .map(category -> new Right(category.word(), category.word() + " · " + words.title(category)))
                        .toList();
        };
    }

    private List<Right> people(List<StaffMember> fit) {
        return fit.stream()
                .filter(StaffMember::active)
                .filter(person -> !person.id().equals(view.file().handlingNotary()))
                .filter(person -> !view.file().isSecondPerson(person.id()))
                .map(person -> new Right(person.id().value(), name(person)))
                .toList();
    }

    /** What the case says now. */
    private String now(Correction what) {
        CaseFile file = view.file();
        return switch (what) {
            case HANDLING_NOTARY -> view.person(file.handlingNotary());
            case SECOND_PERSON -> file.secondPerson().map(view::person).orElse(tools.text("cases-screen.nobody"));
            case MATTER -> words.matter(file.matter());
            case CATEGORY -> file.category();
        };
    }

    private String saidBy(Correction what) {
        TimelineRow row = entryOf(what);
        return tools.text(
                "cases-screen.correct.said",
                row.entry(),
                view.person(row.author()),
                tools.formats().exact(row.clock().time()));
    }

    /** The entry that said it last: an earlier correction of the same, else the opening. */
    private TimelineRow entryOf(Correction what) {
        List<TimelineRow> timeline = view.detail().timeline();
        return timeline.stream()
                .filter(row -> row.corrected().equals(Optional.of(what)))
                .reduce((_, later) -> later)
                .orElseGet(timeline::getFirst);
    }

    private String name(StaffMember person) {
        return person.name().orElseGet(() -> person.id().value());
    }

    private static TextArea reason(String id) {
        TextArea reason = new TextArea();
        reason.setId(id);
        reason.setWrapText(true);
        reason.setPrefRowCount(REASON_ROWS);
        return reason;
    }

    private static <T> ComboBox<T> choice(String id, Function<T, String> name) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setConverter(Choices.shown(name));
        return choice;
    }
}
