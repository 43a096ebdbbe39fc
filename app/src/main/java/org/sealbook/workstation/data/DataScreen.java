package org.sealbook.workstation.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingDifference;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.SettingVersion;
import org.sealbook.casework.staff.Act;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/**
 * The office's data: of each kind what is in force and who changed it when; a document leaves as a file, and comes back changed, with what
 * would differ shown first.
 */
public final class DataScreen implements Screen {

    private static final int LONGEST_FILE = 2 << 20;
    private static final int MOST_DIFFERENCES = 200;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final StackPane view = new StackPane();
    private final VBox body = new VBox();
    private final Latest reading;

    /** A kind with what is read for it. */
    private record Kind(Setting<?> inForce, List<SettingVersion> versions, List<String> authors) {}

    /** Everything, and whether this person may change it. */
    private record Read(List<Kind> kinds, boolean mayChange) {}

    /** A changed document, with what it changes. */
    private record Changed(SettingKind<?> kind, String document, List<SettingDifference> differences) {}

    public DataScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.reading = new Latest(tools.background());
        view.setId("data");
        body.getStyleClass().add("data-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox page = new VBox(new PageHeader(tools.text("window.screen.data"), tools.text("data-screen.what")), scroll);
        page.getStyleClass().add("data-page");
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

    private void read() {
        reading.load(
                this::readAll,
                read -> body.getChildren()
                        .setAll(read.kinds().stream()
                                .map(kind -> card(kind, read.mayChange()))
                                .toList()),
                failure -> body.getChildren().setAll(Troubles.pane(tools.messages(), failure)));
    }

    private Read readAll() {
        List<Kind> kinds = new ArrayList<>();
        for (SettingKind<?> kind : SettingKind.ALL) {
            List<SettingVersion> versions = office.settings().versions(kind);
            kinds.add(new Kind(
                    office.settings().current(kind),
                    versions,
                    versions.stream()
                            .map(version -> version.change()
                                    .map(change -> words.person(change.author()))
                                    .orElseGet(() -> tools.text("setting.shipped")))
                            .toList()));
        }
        return new Read(
                kinds,
                office.staff()
                        .find(office.person())
                        .filter(person -> person.may(Act.MANAGE_SETTINGS))
                        .isPresent());
    }

    private Card card(Kind kind, boolean mayChange) {
        SettingKind<?> of = kind.inForce().version().kind();
        ActionButton export = new ActionButton(
                        tools.text("data-screen.export"), ActionButton.Weight.QUIET, () -> export(kind.inForce()))
                .with(Icons.SAVE);
        export.setId("data-export-" + of.code());
        ActionButton take = new ActionButton(tools.text("data-screen.take"), ActionButton.Weight.QUIET, () -> take(of))
                .with(Icons.EDIT);
        take.setId("data-take-" + of.code());
        take.setDisable(!mayChange);
        Card card = new Card(new SectionTitle(tools.messages().label("setting", of.code()), export, take));
        Facts versions = new Facts();
        for (int at = 0; at < kind.versions().size(); at++) {
            versions.with(
                    tools.text("data-screen.version", kind.versions().get(at).version()),
                    sentence(kind, kind.versions().get(at), kind.authors().get(at)));
        }
        card.getChildren().add(versions);
        if (kind.inForce().value() instanceof Catalogue catalogue) {
            VBox matters = new VBox();
            catalogue.matters().forEach(matter -> matters.getChildren().add(new MatterRow(tools, words, matter)));
            card.getChildren().add(matters);
        }
        return card;
    }

    private Label sentence(Kind kind, SettingVersion version, String author) {
        String said = version.change()
                .map(change -> tools.text(
                        "data-screen.changed",
                        version.effectiveFrom(),
                        author,
                        tools.formats().exact(change.at())))
                .orElse(author);
        boolean inForce = version.version() == kind.inForce().version().version();
        Label label = new Label(inForce ? tools.text("data-screen.in-force", said) : said);
        label.setWrapText(true);
        label.getStyleClass().add(inForce ? "strong" : "soft");
        return label;
    }

    private void export(Setting<?> setting) {
        SettingKind<?> kind = setting.version().kind();
        tools.files()
                .save(tools.text("data-screen.export"), kind.code() + ".json")
                .ifPresent(file -> tools.background()
                        .run(
                                () -> Files.writeString(file, setting.document()),
                                _ -> tools.notices().say(Tone.GOOD, tools.text("data-screen.exported", file)),
                                tools::tell));
    }

    private void take(SettingKind<?> kind) {
        List<Path> chosen = tools.files().open(tools.text("data-screen.take"));
        if (chosen.isEmpty()) {
            return;
        }
        tools.background()
                .run(
                        () -> {
                            String document = text(chosen.getFirst());
                            return new Changed(
                                    kind, document, office.settingsDesk().compare(kind, document));
                        },
                        this::ask,
                        tools::tell);
    }

    private void ask(Changed changed) {
        TextArea differences = new TextArea(changed.differences().stream()
                .limit(MOST_DIFFERENCES)
                .map(each -> each.place() + "\n  " + each.before().orElse("–") + "\n  → "
                        + each.after().orElse("–"))
                .collect(Collectors.joining("\n")));
        differences.setEditable(false);
        differences.setWrapText(true);
        differences.setId("data-differences");
        TextField from = new TextField(office.settings().today().toString());
        from.setId("data-from");
        new ActSheet(
                        tools,
                        view,
                        tools.messages().label("setting", changed.kind().code()),
                        tools.text(
                                changed.differences().isEmpty() ? "setting.same" : "setting.differs",
                                changed.differences().size()))
                .with(tools.text("data-screen.differences"), differences)
                .needs(tools.text("data-screen.from"), from)
                .ask(
                        "data-set",
                        tools.text("data-screen.set"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.settingsDesk()
                                .change(
                                        command,
                                        office.person(),
                                        changed.kind(),
                                        changed.document(),
                                        day(from.getText())),
                        _ -> read());
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refusal("refusal.party.date", typed);
        }
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LONGEST_FILE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal("refusal.csv.not-utf8");
        }
    }
}
