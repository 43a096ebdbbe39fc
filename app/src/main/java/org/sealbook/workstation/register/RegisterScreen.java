package org.sealbook.workstation.register;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.register.RegisterYear;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.language.RegisterSheet;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SearchField;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** The register (公证登记簿) of a year: its lines, its confirmation, and every number that was given in it. */
public final class RegisterScreen implements Screen {

    private final Tools tools;
    private final Office office;
    private final RegisterSheet sheet;
    private final StackPane view = new StackPane();
    private final VBox page = new VBox();
    private final PageHeader header;
    private final Banner standing;
    private final ComboBox<Integer> years = new ComboBox<>();
    private final ToggleButton lines;
    private final ToggleButton numbers;
    private final ActionButton confirm;
    private final ActionButton export;
    private final RegisterList list;
    private final NumberList given;
    private final Latest reading;
    private boolean filling;

    /** What stands above the rows. */
    private record Read(List<Integer> years, RegisterYear year, Optional<StaffMember> person) {}

    public RegisterScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.sheet = new RegisterSheet(tools.messages(), office);
        this.reading = new Latest(tools.background());
        list = new RegisterList(tools, office, sheet);
        given = new NumberList(tools, office);
        confirm = new ActionButton(tools.text("register-screen.confirm"), ActionButton.Weight.PRIMARY, this::confirm)
                .with(Icons.SIGN);
        confirm.setId("register-confirm");
        confirm.setDisable(true);
        export = new ActionButton(tools.text("register-screen.export"), ActionButton.Weight.PLAIN, this::export)
                .with(Icons.SAVE);
        export.setId("register-export");
        export.setDisable(true);
        SearchField search = new SearchField(tools.text("register-screen.search"), list::search);
        search.setId("register-search");
        header = new PageHeader(tools.text("window.screen.register"), "")
                .with(search)
                .with(export, confirm);
        standing = new Banner(Tone.CALM, "");
        standing.setId("register-standing");
        years.setId("register-year");
        years.setAccessibleText(tools.text("register-screen.year"));
        years.setOnAction(_ -> {
            if (!filling) {
                read();
            }
        });
        ToggleGroup which = new ToggleGroup();
        lines = toggle("register-lines", "register-screen.lines", which);
        numbers = toggle("register-numbers", "register-screen.numbers", which);
        lines.setSelected(true);
        FlowPane choice = new FlowPane(years, lines, numbers);
        choice.getStyleClass().add("facets");
        page.getStyleClass().add("books-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(given, Priority.ALWAYS);
        page.getChildren().setAll(header, standing, choice, list);
        view.setId("register");
        view.getChildren().add(page);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        read();
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(confirm, export).stream()
                .filter(button -> !button.isDisabled())
                .map(button -> new PaletteAction(button.getText(), "", button::fire))
                .toList();
    }

    private int year() {
        Integer chosen = years.getValue();
        return chosen == null ? office.register().thisYear() : chosen;
    }

    private void read() {
        int year = year();
        reading.load(
                () -> new Read(
                        office.register().years(),
                        office.register().year(year),
                        office.staff().find(office.person())),
                this::show,
                failure -> header.say("")); // The rows of the same year say what is wrong.
        list.show(year);
        given.show(year);
        FxGate.later(lines.isSelected() ? list::requestFocus : given::requestFocus);
    }

    private void show(Read read) {
        filling = true;
        years.getItems().setAll(read.years());
        years.setValue(read.year().year());
        filling = false;
        header.say(tools.text(
                "register-screen.count",
                read.year().year(),
                tools.formats().count(read.year().rows())));
        boolean differs = read.year().changedSince() > 0;
        standing.show(
                read.year().confirmed().isEmpty() ? Tone.CALM : differs ? Tone.WATCH : Tone.GOOD,
                sheet.standing(read.year()));
        boolean nothingNew = read.year().rows() == 0 || (read.year().confirmed().isPresent() && !differs);
        confirm.setDisable(nothingNew || !may(read.person(), Act.CONFIRM_REGISTER));
        export.setDisable(read.year().rows() == 0 || !may(read.person(), Act.EXPORT_REGISTER));
    }

    private static boolean may(Optional<StaffMember> person, Act act) {
        return person.filter(found -> found.may(act)).isPresent();
    }

    private void confirm() {
        int year = year();
        new ActSheet(
                        tools,
                        view,
                        tools.text("register-screen.confirm.title", year),
                        tools.text("register-screen.confirm.what", year))
                .ask(
                        "register-confirm-do",
                        tools.text("register-screen.confirm"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.register().confirm(command, office.person(), year),
                        _ -> read());
    }

    private void export() {
        int year = year();
        tools.files()
                .save(
                        tools.text("register-screen.export.title", year),
                        tools.text("register-screen.export.name", year) + ".csv")
                .ifPresent(file -> tools.background()
                        .run(
                                () -> sheet.write(year, file),
                                rows -> tools.notices().say(Tone.GOOD, tools.text("register.exported", rows, file)),
                                tools::tell));
    }

    private ToggleButton toggle(String id, String key, ToggleGroup group) {
        ToggleButton button = new ToggleButton(tools.text(key));
        button.setId(id);
        button.getStyleClass().add("facet");
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            page.getChildren().set(3, lines.isSelected() ? list : given);
        });
        return button;
    }
}
