package org.sealbook.workstation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.catalogue.Choice;
import org.sealbook.casework.catalogue.Field;
import org.sealbook.casework.catalogue.FieldType;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Titled;
import org.sealbook.language.Trouble;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.workstation.frame.Tools;

/** The form of a matter: each field as its type wants, two short ones in a line. */
final class MatterForm extends VBox {

    private static final int LINES = 3;

    /** One field with its control; the value is blank while nothing was entered. */
    private record Entered(Field field, FormField shown, Supplier<String> value, Consumer<String> fill) {}

    private final Tools tools;
    private final Words words;
    private final Matter matter;
    private final List<Entered> entered = new ArrayList<>();

    MatterForm(Tools tools, Words words, Matter matter, Map<String, String> values) {
        this.tools = tools;
        this.words = words;
        this.matter = matter;
        getStyleClass().add("matter-form");
        Optional<HBox> line = Optional.empty();
        for (Field field : matter.fields()) {
            Entered made = made(field);
            entered.add(made);
            Optional.ofNullable(values.get(field.code())).ifPresent(made.fill());
            if (field.hasLines()) {
                getChildren().add(made.shown());
                line = Optional.empty();
            } else if (line.isPresent()) {
                line.get().getChildren().add(made.shown());
                line = Optional.empty();
            } else {
                HBox next = new HBox(made.shown());
                next.getStyleClass().add("form-line");
                getChildren().add(next);
                line = Optional.of(next);
            }
        }
    }

    /** What stands in the form now, unchecked; blank fields are left out. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        entered.stream()
                .filter(each -> !each.value().get().isBlank())
                .forEach(each -> typed.put(each.field().code(), each.value().get()));
        return typed;
    }

    /**
     * What was entered, checked; what is wrong stands beside its field, and the keyboard goes to the first of them.
     *
     * @throws Refusal when something is missing or not in order
     */
    Map<String, String> values() {
        Optional<Refusal> first = Optional.empty();
        for (Entered each : entered) {
            Optional<Refusal> wrong = wrong(each);
            each.shown().complain(wrong.map(this::sentence).orElse(""));
            if (first.isEmpty() && wrong.isPresent()) {
                each.shown().requestFocus();
                first = wrong;
            }
        }
        first.ifPresent(wrong -> {
            throw wrong;
        });
        return matter.filled(typed());
    }

    private Optional<Refusal> wrong(Entered each) {
        String value = each.value().get();
        Field field = each.field();
        try {
            if (!value.isBlank()) {
                field.checked(value);
            } else if (field.required()) {
                throw new Refusal("refusal.form.missing", field.zh(), field.en(), field.code());
            }
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    private String sentence(Refusal wrong) {
        return Trouble.of(wrong).sentence(tools.messages());
    }

    private Entered made(Field field) {
        return switch (field.type()) {
            case CHOICE -> choice(field, field.choices());
            case YES_NO ->
                choice(
                        field,
                        List.of(
                                new Choice("yes", tools.text("cases-screen.yes"), tools.text("cases-screen.yes")),
                                new Choice("no", tools.text("cases-screen.no"), tools.text("cases-screen.no"))));
            case TEXT, NUMBER, DATE -> field.hasLines() ? lines(field) : line(field);
        };
    }

    private Entered line(Field field) {
        TextField control = new TextField();
        if (field.type() == FieldType.DATE) {
            control.setPromptText(LocalDate.EPOCH.withYear(2026).toString());
        }
        return new Entered(field, shown(field, control), control::getText, control::setText);
    }

    private Entered lines(Field field) {
        TextArea control = new TextArea();
        control.setWrapText(true);
        control.setPrefRowCount(LINES);
        return new Entered(field, shown(field, control), control::getText, control::setText);
    }

    /** The first choice is none, so that what was chosen can be taken back. */
    private Entered choice(Field field, List<Choice> choices) {
        ComboBox<Optional<Choice>> control = new ComboBox<>();
        control.setConverter(Choices.shown(each -> each.map(this::title).orElse("")));
        control.getItems().add(Optional.empty());
        choices.forEach(each -> control.getItems().add(Optional.of(each)));
        control.setValue(Optional.empty());
        return new Entered(
                field,
                shown(field, control),
                () -> control.getValue().map(Choice::code).orElse(""),
                code -> control.getItems().stream()
                        .filter(each -> each.filter(choice -> choice.code().equals(code))
                                .isPresent())
                        .findFirst()
                        .ifPresent(control::setValue));
    }

    private FormField shown(Field field, Region control) {
        control.setId("form-" + field.code());
        String title = title(field);
        FormField shown = new FormField(field.required() ? tools.text("cases-screen.required", title) : title, control);
        shown.setMaxWidth(Double.MAX_VALUE);
        return shown;
    }

    private String title(Titled titled) {
        return words.title(titled);
    }
}
