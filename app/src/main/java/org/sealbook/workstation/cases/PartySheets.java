package org.sealbook.workstation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;

/** The sheets that add a party to a case that is open, with who acts for them, and put right what was entered wrongly. */
final class PartySheets {

    private static final int NOTE_ROWS = 3;

    private static final List<PartyRole> LATER = List.of(PartyRole.RELATED, PartyRole.APPLICANT, PartyRole.AGENT);

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final CaseView view;
    private final StackPane over;
    private final Runnable done;

    /** What was typed of new parties. */
    private record Entered(List<Party> parties, Optional<Id> principal) {}

    /**
     * @param over where the sheets are laid
     * @param done told when something is on record
     */
    PartySheets(Tools tools, Office office, Words words, CaseView view, StackPane over, Runnable done) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.view = view;
        this.over = over;
        this.done = done;
    }

    void add() {
        List<PartyFields> fields = new ArrayList<>();
        VBox rows = new VBox();
        rows.getStyleClass().add("party-rows");
        PartyFields first = row(fields, rows);
        first.offer(LATER);
        ComboBox<PartyRow> principal = principal();
        FormField whom = new FormField(tools.text("cases-screen.party.of"), principal);
        whom.managedProperty().bind(whom.visibleProperty());
        whom.visibleProperty().bind(first.role().isEqualTo(PartyRole.AGENT));
        ActionButton agent = new ActionButton(
                        tools.text("cases-screen.party.add-agent"), ActionButton.Weight.QUIET, () -> {
                            PartyFields acting = row(fields, rows);
                            acting.offer(List.of(PartyRole.AGENT));
                            acting.asGuardian();
                            acting.requestFocus();
                        })
                .with(Icons.ADD);
        agent.setId("case-party-agent");
        new ActSheet(
                        tools,
                        over,
                        tools.text("cases-screen.party.add-later"),
                        tools.text("cases-screen.party.add-later.what"))
                .wide()
                .part(whom)
                .part(rows)
                .part(agent)
                .ask(
                        "case-party-do",
                        tools.text("cases-screen.party.add-later.do"),
                        ActionButton.Weight.PRIMARY,
                        () -> entered(fields, first.role().get() == PartyRole.AGENT ? principal : new ComboBox<>()),
                        (command, typed) -> office.parties()
                                .add(command, office.person(), view.file().id(), typed.parties(), typed.principal()),
                        _ -> done.run());
    }

    void correct(PartyRow party) {
        PartyFields fields = new PartyFields(tools, 0, party.role(), _ -> {});
        fields.fill(party);
        new ActSheet(
                        tools,
                        over,
                        tools.text("cases-screen.party.correct", words.orErased(party.name())),
                        tools.text("cases-screen.party.correct.what"))
                .wide()
                .part(fields)
                .ask(
                        "case-party-do",
                        tools.text("cases-screen.party.correct.do"),
                        ActionButton.Weight.PRIMARY,
                        fields::party,
                        (command, right) -> office.parties()
                                .correct(command, office.person(), view.file().id(), party.id(), right),
                        _ -> done.run());
    }

    /** Records how a party was compared with the document that they showed. */
    void check(PartyRow party) {
        ComboBox<CheckSource> source = codes("check-source", CheckSource.values());
        ComboBox<CheckResult> result = codes("check-result", CheckResult.values());
        TextArea note = new TextArea();
        note.setId("check-note");
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_ROWS);
        note.setPromptText(tools.text("cases-screen.party.check.note.hint"));
        new ActSheet(
                        tools,
                        over,
                        tools.text("cases-screen.party.check", words.orErased(party.name())),
                        tools.text("cases-screen.party.check.what"))
                .with(tools.text("cases-screen.party.check.source"), source)
                .with(tools.text("cases-screen.party.check.result"), result)
                .with(tools.text("cases-screen.party.check.note"), note)
                .ask(
                        "case-party-do",
                        tools.text("cases-screen.party.check.do"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.parties()
                                .checkIdentity(
                                        command,
                                        office.person(),
                                        view.file().id(),
                                        party.id(),
                                        source.getValue(),
                                        result.getValue(),
                                        Optional.of(note.getText()).filter(text -> !text.isBlank())),
                        _ -> done.run());
    }

    private <E extends Coded> ComboBox<E> codes(String family, E[] values) {
        ComboBox<E> choice = new ComboBox<>();
        choice.setId(family);
        choice.setConverter(Choices.shown(value -> tools.messages().label(family, value.code())));
        choice.getItems().setAll(values);
        choice.getSelectionModel().selectFirst();
        return choice;
    }

    private PartyFields row(List<PartyFields> fields, VBox rows) {
        PartyFields made = new PartyFields(tools, fields.size(), PartyRole.RELATED, gone -> {
            fields.remove(gone);
            rows.getChildren().remove(gone);
        });
        made.removable(!fields.isEmpty());
        fields.add(made);
        rows.getChildren().add(made);
        return made;
    }

    /** The parties for whom an agent can act. */
    private ComboBox<PartyRow> principal() {
        ComboBox<PartyRow> choice = new ComboBox<>();
        choice.setId("case-party-of");
        choice.setConverter(Choices.shown(row -> words.orErased(row.name())));
        choice.getItems()
                .setAll(view.detail().parties().stream()
                        .filter(row -> row.role() != PartyRole.AGENT)
                        .toList());
        choice.getSelectionModel().selectFirst();
        return choice;
    }

    private static Entered entered(List<PartyFields> fields, ComboBox<PartyRow> principal) {
        List<Party> parties = new ArrayList<>();
        fields.forEach(each -> parties.add(each.party()));
        return new Entered(parties, Optional.ofNullable(principal.getValue()).map(PartyRow::id));
    }
}
