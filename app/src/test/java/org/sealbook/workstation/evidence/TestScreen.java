package org.sealbook.workstation.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestDialogs;
import org.sealbook.workstation.frame.Formats;
import org.sealbook.workstation.frame.Navigator;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.Theme;
import org.sealbook.workstation.theme.TypeSize;
import org.sealbook.workstation.work.Background;
import org.sealbook.workstation.work.RunningTasks;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen alone in a window without a display, on a real office, as a person uses it. Closing it lets the office go. */
final class TestScreen implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    final Office office;
    final EvidenceScreen screen;
    final TestDialogs dialogs = new TestDialogs();
    final List<Place> gone = new ArrayList<>();
    final RunningTasks tasks = new RunningTasks();
    final Stage stage;
    final Tools tools;
    private final Background background = new Background();

    private TestScreen(Office office, Look look) throws TimeoutException {
        this.office = office;
        Messages messages = Messages.of(look.language());
        Navigator navigator = new Navigator() {
            @Override
            public void go(Place place) {
                gone.add(place);
            }

            @Override
            public void back() {}
        };
        tools = new Tools(
                messages,
                new Formats(messages, office.identity().settings().zone(), new SystemClock()),
                background,
                tasks,
                dialogs,
                (_, _) -> {},
                navigator);
        stage = FxToolkit.registerPrimaryStage();
        screen = fx(() -> {
            Theme.use(look.appearance(), look.size());
            EvidenceScreen made = new EvidenceScreen(tools, office);
            stage.setScene(new Scene(new StackPane(made.view()), 980, 760));
            stage.show();
            made.show(Optional.empty());
            return made;
        });
    }

    /** How it is shown. */
    record Look(Language language, Appearance appearance, TypeSize size) {

        static final Look USUAL = new Look(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL);
    }

    /** A new office of a director, a notary and an assistant; this one signs in. */
    static TestScreen open(Path home, String person) throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        return new TestScreen(TestOffice.open(folder, person), Look.USUAL);
    }

    static TestScreen open(Office office, Look look) throws Exception {
        return new TestScreen(office, look);
    }

    /** A draft of the notary, with the assistant as second person: it takes evidence. */
    Id newCase(String applicant) throws Exception {
        return newCase(office, TestOffice.NOTARY, TestOffice.SECOND, "preservation-web", applicant);
    }

    static Id newCase(Office office, String notary, String second, String matter, String applicant) throws Exception {
        Map<String, Id> people = office.people().signIns();
        return office.cases()
                .open(
                        TestOffice.command(),
                        TestOffice.id(people, TestOffice.NOTARY),
                        new NewCase(
                                matter,
                                "内民",
                                TestOffice.id(people, notary),
                                Optional.of(TestOffice.id(people, second)),
                                List.of(new Party(
                                        PartyRole.APPLICANT,
                                        applicant,
                                        IdNumber.parse(IdType.RESIDENT_ID, "999999198506120021")))))
                .id();
    }

    /** As the assistant, before the screen is looked at. */
    List<Id> fix(Id caseId, Path... files) throws Exception {
        Id second = TestOffice.id(office.people().signIns(), TestOffice.SECOND);
        return office
                .evidence()
                .fix(TestOffice.command(), second, caseId, List.of(files), IntakeProgress.NOBODY)
                .items()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    void show(String... subject) {
        fx(() -> {
            screen.show(Stream.of(subject).findFirst());
            return true;
        });
    }

    void drop(Path... paths) {
        fx(() -> {
            screen.dropped(List.of(paths));
            return true;
        });
    }

    void click(String query) {
        await(query, () -> seen(query) && !fx(() -> node(query).orElseThrow().isDisabled()));
        fx(() -> {
            ((ButtonBase) node(query).orElseThrow()).fire();
            return true;
        });
    }

    void type(String query, String text) {
        await(query, () -> seen(query));
        fx(() -> {
            ((TextInputControl) node(query).orElseThrow()).setText(text);
            return true;
        });
    }

    boolean seen(String query) {
        return fx(() -> node(query).isPresent());
    }

    /** The first node of this query that is shown; on the FX thread. */
    Optional<Node> node(String query) {
        return stage.getScene().getRoot().lookupAll(query).stream()
                .filter(TestScreen::isShown)
                .findFirst();
    }

    int count(String query) {
        return fx(() -> (int) stage.getScene().getRoot().lookupAll(query).stream()
                .filter(TestScreen::isShown)
                .count());
    }

    boolean says(String words) {
        return fx(() -> texts().stream().anyMatch(text -> text.contains(words)));
    }

    void awaitWords(String words) {
        await("the words " + words, () -> says(words));
    }

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; seen: " + fx(this::texts), e);
        }
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(stage.getScene().getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        } else if (node instanceof TextInputControl input && input.getText() != null) {
            texts.add(input.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    static Path text(Path file, String content) throws IOException {
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        fx(() -> {
            screen.leave();
            tasks.cancelAll();
            return true;
        });
        tasks.awaitEnd();
        background.close();
        fx(() -> {
            stage.hide();
            return true;
        });
        office.close();
    }
}
