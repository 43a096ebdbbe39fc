package org.sealbook.workstation.cases;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.catalogue.Choice;
import org.sealbook.casework.catalogue.Field;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.SectionTitle;

/** What was entered in the form of the case's matter; filled anew over the page, by a new entry. */
final class FormCard extends VBox {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final CaseView view;
    private final StackPane over;
    private final Runnable filled;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param over where the form is laid
     * @param filled told when it is on record
     */
    FormCard(Tools tools, Office office, Words words, CaseView view, StackPane over, Runnable filled) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.view = view;
        this.over = over;
        this.filled = filled;
        setId("case-form-card");
        Optional<Matter> matter = view.matter();
        ActionButton edit = new ActionButton(
                        tools.text(view.form().isEmpty() ? "cases-screen.form.fill" : "cases-screen.form.correct"),
                        ActionButton.Weight.QUIET,
                        () -> matter.ifPresent(this::fill))
                .with(Icons.EDIT);
        edit.setId("case-form-edit");
        edit.setDisable(matter.isEmpty() || !view.file().state().takesEvidence());
        Card card = new Card(new SectionTitle(tools.text("cases-screen.form"), edit));
        getChildren().add(card);
        Map<String, String> values = values();
        if (values.isEmpty()) {
            Label nothing = new Label(tools.text(
                    view.form().filter(form -> form.values().isEmpty()).isPresent()
                            ? "cases-screen.form.erased"
                            : "cases-screen.form.none"));
            nothing.getStyleClass().add("soft");
            nothing.setWrapText(true);
            card.getChildren().add(nothing);
        }
        Facts facts = new Facts();
        matter.ifPresent(of -> of.fields().stream()
                .filter(field -> values.containsKey(field.code()))
                .forEach(field -> facts.with(words.title(field), said(field, values.getOrDefault(field.code(), "")))));
        card.getChildren().add(facts);
    }

    private Map<String, String> values() {
        return view.form().flatMap(FilledForm::values).orElse(Map.of());
    }

    private String said(Field field, String value) {
        return switch (field.type()) {
            case TEXT, NUMBER, DATE -> value;
            case CHOICE -> field.choice(value).map(this::title).orElse(value);
            case YES_NO -> tools.text(value.equals("yes") ? "cases-screen.yes" : "cases-screen.no");
        };
    }

    private String title(Choice choice) {
        return words.title(choice);
    }

    private void fill(Matter matter) {
        Id command = Id.random(random);
        MatterForm form = new MatterForm(tools, words, matter, values());
        VBox answer = new VBox();
        ActionButton primary =
                new ActionButton(tools.text("cases-screen.form.do"), ActionButton.Weight.PRIMARY, () -> {});
        primary.setId("case-form-do");
        VBox body = new VBox(form, answer);
        body.getStyleClass().add("case-form");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        ModalPane pane = new ModalPane(tools.text("cases-screen.form"), scroll, primary, tools.text("window.cancel"));
        pane.setId("case-form");
        primary.setOnAction(_ -> {
            answer.getChildren().clear();
            try {
                Map<String, String> values = form.values();
                primary.setDisable(true);
                tools.background()
                        .run(
                                () -> office.cases()
                                        .fillForm(
                                                command,
                                                office.person(),
                                                view.file().id(),
                                                values),
                                _ -> {
                                    pane.close();
                                    filled.run();
                                },
                                failure -> {
                                    primary.setDisable(false);
                                    answer.getChildren().setAll(StepsCard.refusal(tools, failure));
                                });
            } catch (Refusal wrong) {
                answer.getChildren().setAll(StepsCard.refusal(tools, wrong));
            }
        });
        pane.show(over);
    }
}
