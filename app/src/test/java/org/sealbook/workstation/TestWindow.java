package org.sealbook.workstation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.sealbook.language.Language;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.Office;
import org.sealbook.office.Online;
import org.sealbook.office.SystemClock;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real office, without a display, as a person uses it. Closing it lets the office go. */
public final class TestWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FxRobot robot = new FxRobot();
    private final TestDialogs dialogs = new TestDialogs();
    private final Window window;
    private final Stage stage;

    private TestWindow(Path home, Settings settings, OfficeClock clock, BiFunction<Consortium, Origin, Online> online)
            throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        window = fx(() -> {
            Window made = new Window(
                    stage,
                    new WindowSetup(
                            settings,
                            home.resolve("window.json"),
                            Optional.empty(),
                            home.resolve("office"),
                            home.resolve("sample"),
                            home.resolve("marks"),
                            clock,
                            dialogs,
                            online));
            made.show();
            return made;
        });
    }

    /** In Chinese, light, at the usual size. */
    public static TestWindow open(Path home) throws TimeoutException {
        return open(home, Language.ZH);
    }

    /** With these choices and this clock. */
    public static TestWindow open(Path home, Settings settings, OfficeClock clock) throws TimeoutException {
        return new TestWindow(home, settings, clock, Online::as);
    }

    public static TestWindow open(Path home, Language language) throws TimeoutException {
        return open(home, new Settings(language, Appearance.LIGHT, TypeSize.NORMAL, List.of()), Online::as);
    }

    /** With these choices, and a way of going online of the test's own. */
    public static TestWindow open(Path home, Settings settings, BiFunction<Consortium, Origin, Online> online)
            throws TimeoutException {
        return new TestWindow(home, settings, new SystemClock(), online);
    }

    /** The office that is at work in the window; a test acts in it as a colleague would. */
    public Office office() {
        return fx(() -> window.atWork().orElseThrow().office());
    }

    /** Opens this office and signs in, by the pages that a person uses. */
    public TestWindow signIn(Path office, String person, char[] password) {
        dialogs.willChoose(office);
        click("#start-open");
        await("the sign-in page", () -> seen("#sign-in-password"));
        fx(() -> {
            @SuppressWarnings("unchecked")
            var people = (javafx.scene.control.ComboBox<String>) node("#sign-in-person");
            people.setValue(person);
            ((TextInputControl) node("#sign-in-password")).setText(new String(password));
            return true;
        });
        click("#sign-in-enter");
        await("the office at work", () -> seen("#strip"));
        return this;
    }

    public TestDialogs dialogs() {
        return dialogs;
    }

    public FxRobot robot() {
        return robot;
    }

    public Stage stage() {
        return stage;
    }

    /** Goes where the rail or another screen would send a person. */
    public void go(Place place) {
        fx(() -> {
            window.atWork().orElseThrow().shell().orElseThrow().go(place);
            return true;
        });
    }

    /** Presses what matches, through its own action; a person's mouse or Enter key does the same. */
    public void click(String query) {
        await(query, () -> seen(query) && !node(query).isDisabled());
        fx(() -> {
            Node node = node(query);
            node.requestFocus();
            if (node instanceof javafx.scene.control.ButtonBase button) {
                button.fire();
            } else {
                throw new IllegalArgumentException(query + " is no button");
            }
            return true;
        });
    }

    /** Types into a field as it stands, replacing what is there. */
    public void type(String query, String text) {
        await(query, () -> seen(query));
        fx(() -> {
            ((TextInputControl) node(query)).setText(text);
            return true;
        });
    }

    public void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** Whether something that matches is on the screen now. */
    public boolean seen(String query) {
        return fx(() -> robot.lookup(query).queryAll().stream().anyMatch(TestWindow::isShown));
    }

    /** Whether these words stand on the screen now, as a whole label or within one. */
    public boolean says(String words) {
        return fx(() -> texts().stream().anyMatch(text -> text.contains(words)));
    }

    /** Waits until these words stand on the screen. */
    public void awaitWords(String words) {
        await("the words " + words + " among " + fx(this::texts), () -> says(words));
    }

    /** Waits for something that a person would wait for. */
    public void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; seen: " + fx(this::texts), e);
        }
    }

    /** The first shown node of this query; on the FX thread. */
    public Node node(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(TestWindow::isShown)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on the screen: " + query));
    }

    /** Every text that stands on the screen. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        Scene scene = stage.getScene();
        collect(scene.getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled
            when labeled.getText() != null && !labeled.getText().isBlank() -> texts.add(labeled.getText());
            case TextInputControl input
            when input.getText() != null && !input.getText().isBlank() -> texts.add(input.getText());
            case javafx.scene.text.Text text when !text.getText().isBlank() -> texts.add(text.getText());
            default -> {}
        }
        if (node instanceof javafx.scene.Parent parent) {
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

    /** Runs it on the FX thread and answers what it answers. */
    public <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), work);
    }

    @Override
    public void close() {
        fx(() -> {
            window.quit();
            return true;
        });
        await("the window to close", () -> !stage.isShowing());
    }
}
