package org.sealbook.workstation.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.custody.CustodyDetail;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.CustodyRow;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumRow;
import org.sealbook.casework.custody.NewMedium;
import org.sealbook.casework.staff.Act;
import org.sealbook.language.CustodyWords;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** The physical media of a case: where each is, everything that was done with it, and what may be done now. */
final class CustodyCard extends VBox {

    private static final int LOAN_DAYS = 14;

    private final Tools tools;
    private final Office office;
    private final Id caseId;
    private final StackPane over;
    private final CustodyWords words;
    private final Latest reading;

    /** A medium with what its rows say. */
    private record Shown(
            MediumRow medium,
            String name,
            String where,
            boolean overdue,
            List<String> done,
            List<CustodyEvent> lawful) {}

    /** What the card shows, read at once. */
    private record Read(List<Shown> media, LocalDate today, boolean may) {}

    /** @param over where a sheet is laid */
    CustodyCard(Tools tools, Office office, Id caseId, StackPane over) {
        this.tools = tools;
        this.office = office;
        this.caseId = caseId;
        this.over = over;
        this.words = new CustodyWords(tools.messages(), office);
        this.reading = new Latest(tools.background());
        getStyleClass().add("sb-card");
        setId("case-custody");
        getChildren().add(new SectionTitle(tools.text("custody.title")));
        read();
    }

    private void read() {
        reading.load(
                () -> {
                    LocalDate today = office.settings().today();
                    List<CustodyRow> events = office.custody().events(caseId);
                    return new Read(
                            office.custody().ofCase(caseId).stream()
                                    .map(medium -> shown(medium, events, today))
                                    .toList(),
                            today,
                            office.staff()
                                    .find(office.person())
                                    .filter(person -> person.may(Act.KEEP_CUSTODY))
                                    .isPresent());
                },
                this::show,
                failure -> getChildren().setAll(Troubles.pane(tools.messages(), failure)));
    }

    private Shown shown(MediumRow medium, List<CustodyRow> events, LocalDate today) {
        List<String> done = events.stream()
                .filter(event -> event.medium().equals(medium.id()))
                .map(event ->
                        words.said(event).isEmpty() ? words.who(event) : words.who(event) + "\n" + words.said(event))
                .toList();
        return new Shown(
                medium,
                words.name(medium),
                words.where(medium),
                medium.isOverdue(today),
                done.reversed(),
                office.custody().lawful(medium, office.person()));
    }

    private void show(Read read) {
        String title = tools.text("custody.title");
        ActionButton add =
                new ActionButton(tools.text("custody.add"), ActionButton.Weight.QUIET, this::receive).with(Icons.ADD);
        add.setId("custody-add");
        add.setDisable(!read.may());
        getChildren()
                .setAll(new SectionTitle(
                        read.media().isEmpty()
                                ? title
                                : tools.text(
                                        "cases-screen.counted",
                                        title,
                                        read.media().size()),
                        add));
        if (read.media().isEmpty()) {
            getChildren().add(soft(tools.text("custody.none")));
        }
        read.media().forEach(medium -> getChildren().add(row(medium, read.today())));
    }

    private Node row(Shown shown, LocalDate today) {
        Label name = new Label(shown.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Pill state = new Pill(
                tools.messages().label("medium-state", shown.medium().state().code()),
                shown.overdue() ? Tone.BAD : shown.medium().state().isLent() ? Tone.WATCH : Tone.CALM);
        HBox line = new HBox(Icons.ARCHIVE.beside(), name, gap, state);
        line.getStyleClass().add("case-row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (!shown.lawful().isEmpty()) {
            MenuButton acts = new MenuButton(tools.text("custody.acts"));
            acts.setId("custody-acts-" + shown.medium().id().value());
            acts.setMinWidth(Region.USE_PREF_SIZE);
            for (CustodyEvent event : shown.lawful()) {
                MenuItem item = new MenuItem(tools.messages().label("custody-event", event.code()));
                item.setOnAction(_ -> record(shown, event, today));
                acts.getItems().add(item);
            }
            line.getChildren().add(acts);
        }
        VBox box = new VBox(line, soft(shown.where()));
        if (shown.overdue()) {
            box.getChildren().add(soft(tools.text("custody.overdue")));
        }
        shown.done().forEach(done -> {
            Label label = soft(done);
            label.getStyleClass().add("case-said");
            box.getChildren().add(label);
        });
        box.getStyleClass().add("case-event");
        return box;
    }

    private void receive() {
        ComboBox<MediumKind> kind = new ComboBox<>();
        kind.setId("custody-kind");
        kind.getItems().setAll(MediumKind.values());
        kind.setConverter(Choices.shown(each -> tools.messages().label("medium-kind", each.code())));
        kind.setValue(MediumKind.DISC);
        TextField label = field("label");
        TextField description = field("description");
        Fields fields = new Fields();
        ActSheet sheet = new ActSheet(tools, over, tools.text("custody.add"), tools.text("custody.add.what"))
                .with(tools.text("custody.kind"), kind)
                .needs(tools.messages().label("part", "label"), label)
                .with(tools.messages().label("part", "description"), description);
        fields.ask(sheet, CustodyDetail.WHOM, true);
        fields.ask(sheet, CustodyDetail.PLACE, true);
        fields.ask(sheet, CustodyDetail.SEAL, false);
        sheet.ask(
                "custody-add-do",
                tools.text("custody.add"),
                ActionButton.Weight.PRIMARY,
                command -> office.custody()
                        .receive(
                                command,
                                office.person(),
                                caseId,
                                new NewMedium(
                                        kind.getValue(),
                                        Optional.empty(),
                                        label.getText(),
                                        Optional.of(description.getText()).filter(text -> !text.isBlank()),
                                        fields.details(Optional.empty()))),
                _ -> read());
    }

    private void record(Shown shown, CustodyEvent event, LocalDate today) {
        String verb = tools.messages().label("custody-event", event.code());
        ActSheet sheet = new ActSheet(tools, over, verb, tools.text("custody.event.what", shown.name(), shown.where()));
        Fields fields = new Fields();
        DatePicker due = new DatePicker(today.plusDays(LOAN_DAYS));
        due.setId("custody-due");
        event.asked().forEach(detail -> {
            if (detail == CustodyDetail.DUE) {
                sheet.with(tools.messages().label("custody-detail", detail.code()), due);
            } else {
                fields.ask(sheet, detail, true);
            }
        });
        if (!event.asked().contains(CustodyDetail.REASON)) {
            fields.ask(sheet, CustodyDetail.REASON, false);
        }
        boolean lends = event.asked().contains(CustodyDetail.DUE);
        sheet.ask(
                "custody-event-do",
                verb,
                ActionButton.Weight.PRIMARY,
                command -> office.custody()
                        .record(
                                command,
                                office.person(),
                                shown.medium().id(),
                                event,
                                fields.details(lends ? Optional.ofNullable(due.getValue()) : Optional.empty())),
                _ -> read());
    }

    /** What is typed of an event's details. */
    private final class Fields {

        private final Map<CustodyDetail, TextField> typed = new HashMap<>();

        void ask(ActSheet sheet, CustodyDetail detail, boolean needed) {
            TextField text = field(detail.code());
            typed.put(detail, text);
            String label = tools.messages().label("custody-detail", detail.code());
            if (needed) {
                sheet.needs(label, text);
            } else {
                sheet.with(tools.text("custody.optional", label), text);
            }
        }

        CustodyDetails details(Optional<LocalDate> due) {
            return CustodyDetails.of(
                    text(CustodyDetail.REASON),
                    text(CustodyDetail.PLACE),
                    text(CustodyDetail.WHOM),
                    text(CustodyDetail.SEAL),
                    due);
        }

        private String text(CustodyDetail detail) {
            TextField field = typed.get(detail);
            return field == null ? "" : field.getText();
        }
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setId("custody-" + name);
        return field;
    }

    private static Label soft(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("soft");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
