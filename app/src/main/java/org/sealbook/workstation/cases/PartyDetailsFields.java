package org.sealbook.workstation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyKind;
import org.sealbook.casework.parties.Sex;
import org.sealbook.ledger.Refusal;
import org.sealbook.workstation.frame.Tools;

/** What is entered of a party beside name and number: only what the number does not say, and what this kind of party has. */
final class PartyDetailsFields extends VBox {

    private final TextField phone = new TextField();
    private final TextField address = new TextField();
    private final TextField birthDate = new TextField();
    private final TextField nationality = new TextField();
    private final TextField validUntil = new TextField();
    private final TextField representative = new TextField();
    private final ComboBox<Optional<Sex>> sex = new ComboBox<>();
    private final FormField birthField;
    private final FormField sexField;
    private final FormField nationalityField;
    private final FormField validField;
    private final FormField representativeField;
    private final HBox person;

    /** @param at the party's place, that ends the ids of its controls */
    PartyDetailsFields(Tools tools, int at) {
        List<Optional<Sex>> sexes = new ArrayList<>(List.of(Optional.empty()));
        for (Sex each : Sex.values()) {
            sexes.add(Optional.of(each));
        }
        sex.getItems().setAll(sexes);
        sex.setConverter(Choices.shown(value ->
                value.map(each -> tools.messages().label("sex", each.code())).orElse("–")));
        sex.setValue(Optional.empty());
        birthDate.setPromptText("1990-01-01");
        validUntil.setPromptText("2036-12-31");
        phone.setId("party-phone-" + at);
        address.setId("party-address-" + at);
        birthDate.setId("party-birth-" + at);
        nationality.setId("party-nationality-" + at);
        validUntil.setId("party-valid-" + at);
        representative.setId("party-representative-" + at);
        sex.setId("party-sex-" + at);
        birthField = new FormField(tools.text("cases-screen.party.birth-date"), birthDate);
        sexField = new FormField(tools.text("cases-screen.party.sex"), sex);
        nationalityField = new FormField(tools.text("cases-screen.party.nationality"), nationality);
        validField = new FormField(tools.text("cases-screen.party.valid-until"), validUntil);
        representativeField = new FormField(tools.text("cases-screen.party.representative"), representative);
        FormField addressField = new FormField(tools.text("cases-screen.party.address"), address);
        addressField.getStyleClass().add("wide");
        person = new HBox(birthField, sexField, nationalityField);
        HBox reach = new HBox(
                validField,
                representativeField,
                new FormField(tools.text("cases-screen.party.phone"), phone),
                addressField);
        person.getStyleClass().add("form-line");
        reach.getStyleClass().add("form-line");
        getStyleClass().add("party-details");
        getChildren().addAll(person, reach);
    }

    /** Asks for what a party with this kind of document has. */
    void arrange(@Nullable IdType type) {
        boolean aPerson = type != null && type.kind() == PartyKind.PERSON;
        show(person, type != null && type.kind() == PartyKind.PERSON && !type.saysBirthDate());
        show(validField, aPerson);
        show(representativeField, type != null && !aPerson);
    }

    /**
     * What was typed.
     *
     * @throws Refusal when some of it is not in order
     */
    PartyDetails details() {
        boolean asked = person.isManaged();
        return new PartyDetails(
                asked ? AuthorityFields.date(birthDate.getText()) : Optional.empty(),
                asked ? sex.getValue() : Optional.empty(),
                asked ? AuthorityFields.text(nationality) : Optional.empty(),
                validField.isManaged() ? AuthorityFields.date(validUntil.getText()) : Optional.empty(),
                representativeField.isManaged() ? AuthorityFields.text(representative) : Optional.empty(),
                AuthorityFields.text(address),
                AuthorityFields.text(phone));
    }

    /** Shows what is known already. */
    void fill(PartyDetails known) {
        birthDate.setText(known.birthDate().map(LocalDate::toString).orElse(""));
        sex.setValue(known.sex());
        nationality.setText(known.nationality().orElse(""));
        validUntil.setText(known.validUntil().map(LocalDate::toString).orElse(""));
        representative.setText(known.legalRepresentative().orElse(""));
        address.setText(known.address().orElse(""));
        phone.setText(known.phone().orElse(""));
    }

    /** Gives the keyboard to who represents an organisation, and says what is wrong there. */
    void complainRepresentative(String sentence) {
        representativeField.complain(sentence);
        representativeField.requestFocus();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
