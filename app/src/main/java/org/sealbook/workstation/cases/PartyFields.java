package org.sealbook.workstation.cases;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyKind;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.language.Trouble;
import org.sealbook.ledger.Refusal;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;

/** One party as it is entered; the number is checked when one leaves it, by the rule of its kind of document. */
final class PartyFields extends VBox {

    private final Tools tools;
    private final ComboBox<PartyRole> role;
    private final ComboBox<PartyKind> kind;
    private final ComboBox<IdType> idType;
    private final TextField name = new TextField();
    private final TextField number = new TextField();
    private final FormField nameField;
    private final FormField numberField;
    private final PartyDetailsFields details;
    private final AuthorityFields authority;
    private final IconButton remove;

    /** @param at the party's place, from 0, that ends the ids of its controls */
    PartyFields(Tools tools, int at, PartyRole first, Consumer<PartyFields> removed) {
        this.tools = tools;
        getStyleClass().add("party-fields");
        role = choice("party-role", PartyRole.values());
        role.setValue(first);
        kind = choice("party-kind", PartyKind.values());
        idType = choice("id-type", IdType.values());
        kind.valueProperty().addListener((_, _, now) -> types(now));
        kind.setValue(PartyKind.PERSON);
        nameField = new FormField(tools.text("cases-screen.party.name"), name);
        numberField = new FormField(tools.text("cases-screen.party.number"), number);
        role.setId("party-role-" + at);
        kind.setId("party-kind-" + at);
        idType.setId("party-type-" + at);
        name.setId("party-name-" + at);
        number.setId("party-number-" + at);
        number.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !number.getText().isBlank()) {
                checkNumber();
            }
        });
        number.textProperty().addListener((_, _, _) -> {
            if (numberField.isWrong()) {
                checkNumber();
            }
        });
        name.textProperty().addListener((_, _, _) -> nameField.complain(""));
        idType.valueProperty().addListener((_, _, _) -> numberField.complain(""));
        authority = new AuthorityFields(tools, at);
        details = new PartyDetailsFields(tools, at);
        remove = new IconButton(Icons.CLOSE, tools.text("cases-screen.party.remove"), () -> removed.accept(this));
        remove.setId("party-remove-" + at);
        HBox who = new HBox(
                new FormField(tools.text("cases-screen.party.role"), role),
                new FormField(tools.text("cases-screen.party.kind"), kind),
                nameField,
                remove);
        HBox papers = new HBox(new FormField(tools.text("cases-screen.party.type"), idType), numberField);
        who.getStyleClass().add("form-line");
        papers.getStyleClass().add("form-line");
        nameField.getStyleClass().add("wide");
        who.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(who, papers, details, authority);
        role.valueProperty().addListener((_, _, now) -> arrange(now, idType.getValue()));
        idType.valueProperty().addListener((_, _, now) -> arrange(role.getValue(), now));
        arrange(first, idType.getValue());
    }

    /** Shows a party as it is recorded, to be put right; what it is to the case, and whether it is a person, stay. */
    void fill(PartyRow known) {
        role.setValue(known.role());
        kind.setValue(known.kind());
        idType.setValue(known.idType());
        role.setDisable(true);
        kind.setDisable(true);
        name.setText(known.name().orElse(""));
        number.setText(known.idNumber().orElse(""));
        details.fill(known.details());
        authority.fill(known);
        removable(false);
    }

    /** What the party is to the case, as it is chosen. */
    ReadOnlyObjectProperty<PartyRole> role() {
        return role.getSelectionModel().selectedItemProperty();
    }

    /** Offers only these roles. */
    void offer(List<PartyRole> roles) {
        role.getItems().setAll(roles);
        role.setValue(roles.getFirst());
    }

    /** Makes an agent of the kind that a minor needs. */
    void asGuardian() {
        role.setValue(PartyRole.AGENT);
        authority.asGuardian();
    }

    /** Whether it may be taken away: a case has at least one party. */
    void removable(boolean may) {
        remove.setVisible(may);
    }

    /**
     * The party, checked.
     *
     * @throws Refusal when name or number are not in order; what is wrong stands beside the field, too
     */
    Party party() {
        IdNumber checked;
        try {
            checked = IdNumber.parse(idType.getValue(), number.getText());
        } catch (Refusal wrong) {
            numberField.complain(Trouble.of(wrong).sentence(tools.messages()));
            numberField.requestFocus();
            throw wrong;
        }
        try {
            return new Party(
                    role.getValue(), name.getText(), checked, details.details(), authority.of(role.getValue()));
        } catch (Refusal wrong) {
            nameField.complain(Trouble.of(wrong).sentence(tools.messages()));
            nameField.requestFocus();
            throw wrong;
        }
    }

    /** Asks only for what the number does not say, and what this kind of party has. */
    private void arrange(PartyRole of, @Nullable IdType type) {
        show(authority, of == PartyRole.AGENT);
        details.arrange(type);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Gives the keyboard to the name. */
    @Override
    public void requestFocus() {
        name.requestFocus();
    }

    private void checkNumber() {
        try {
            IdNumber checked = IdNumber.parse(idType.getValue(), number.getText());
            numberField.help(
                    Party.isMinor(checked.birthDate(), tools.formats().today())
                            ? tools.text("cases-screen.party.minor")
                            : "");
        } catch (Refusal wrong) {
            numberField.complain(Trouble.of(wrong).sentence(tools.messages()));
        }
    }

    private void types(PartyKind of) {
        idType.getItems()
                .setAll(Arrays.stream(IdType.values())
                        .filter(type -> type.kind() == of)
                        .toList());
        idType.getSelectionModel().selectFirst();
    }

    private <E extends Coded> ComboBox<E> choice(String family, E[] values) {
        ComboBox<E> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setConverter(Choices.shown(value -> tools.messages().label(family, value.code())));
        return choice;
    }
}
