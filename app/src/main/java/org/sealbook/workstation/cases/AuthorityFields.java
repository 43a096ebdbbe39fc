package org.sealbook.workstation.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.ledger.Refusal;
import org.sealbook.workstation.frame.Tools;

/** By what an agent acts for the party before them. */
final class AuthorityFields extends VBox {

    private final ComboBox<AgencyKind> kind = new ComboBox<>();
    private final TextField scope = new TextField();
    private final TextField until = new TextField();

    /** @param at the party's place, that ends the ids of its controls */
    AuthorityFields(Tools tools, int at) {
        kind.getItems().setAll(AgencyKind.values());
        kind.setConverter(Choices.shown(value -> tools.messages().label("agency", value.code())));
        kind.setValue(AgencyKind.ENTRUSTED);
        kind.setId("party-agency-" + at);
        scope.setId("party-scope-" + at);
        until.setId("party-until-" + at);
        until.setPromptText("2026-12-31");
        FormField kindField = new FormField(tools.text("cases-screen.party.agency"), kind);
        kindField.help(tools.text("cases-screen.party.agency.whom"));
        FormField scopeField = new FormField(tools.text("cases-screen.party.scope"), scope);
        scopeField.getStyleClass().add("wide");
        HBox line = new HBox(kindField, scopeField, new FormField(tools.text("cases-screen.party.until"), until));
        line.getStyleClass().add("form-line");
        getChildren().add(line);
    }

    /**
     * The authority of an agent; empty for everybody else.
     *
     * @throws Refusal when it is not in order
     */
    Optional<Authority> of(PartyRole role) {
        return role == PartyRole.AGENT
                ? Optional.of(new Authority(kind.getValue(), text(scope), date(until.getText())))
                : Optional.empty();
    }

    /** Shows the authority of an agent as it is recorded; by what they act, and for whom, stay. */
    void fill(PartyRow known) {
        known.agency().ifPresent(agency -> {
            kind.setValue(agency.kind());
            kind.setDisable(true);
            until.setText(agency.until().map(LocalDate::toString).orElse(""));
        });
        scope.setText(known.scope().orElse(""));
    }

    void asGuardian() {
        kind.setValue(AgencyKind.GUARDIAN);
    }

    /** What was typed; empty where nothing was. */
    static Optional<String> text(TextField field) {
        return Optional.of(field.getText()).filter(text -> !text.isBlank());
    }

    /** A day as it was typed; empty where nothing was. */
    static Optional<LocalDate> date(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw new Refusal("refusal.party.date", typed);
        }
    }
}
