package org.sealbook.workstation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Messages;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.OfficeFounding;
import org.sealbook.office.Session;
import org.sealbook.workstation.frame.Corner;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ErrorPane;
import org.sealbook.workstation.start.FoundPage;
import org.sealbook.workstation.start.SignInPage;
import org.sealbook.workstation.start.StartPage;
import org.sealbook.workstation.theme.Theme;
import org.sealbook.workstation.work.Background;

/**
 * What stands in the window: first the choice of an office, then signing in, then the office at work. It is there before any office is
 * opened. Used on the FX thread only; offices are opened and closed in the background.
 */
public final class Window {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final long IDLE_MINUTES = 10;

    private final Stage stage;
    private final WindowSetup setup;
    private final StackPane root = new StackPane();
    private final Background background = new Background();
    private Settings settings;
    private Messages messages;
    private Function<Settings, Node> content;
    private Optional<AtWork> atWork = Optional.empty();
    private Optional<LockPane> lock = Optional.empty();
    private Optional<IdleWatch> idle = Optional.empty();

    public Window(Stage stage, WindowSetup setup) {
        this.stage = stage;
        this.setup = setup;
        this.settings = setup.settings();
        this.messages = Messages.of(settings.language());
        this.content = _ -> start(Optional.empty());
    }

    /** Shows the window: the office that was asked for, else the choice of one. */
    public void show() {
        Theme.use(settings.appearance(), settings.typeSize());
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.getScene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), () -> lock(0));
        stage.getIcons().setAll(Theme.icons());
        stage.setTitle(messages.text("window.title"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        showNow();
        stage.show();
        setup.folder().ifPresent(this::knock);
    }

    /** Lets the office go, whatever is under way, then ends. */
    public void quit() {
        Optional<AtWork> open = leave();
        open.ifPresent(AtWork::stop);
        root.getChildren().setAll(waiting("window.closing"));
        background.run(
                () -> {
                    if (open.isPresent()) {
                        open.get().close();
                    }
                    return true;
                },
                _ -> stage.hide(),
                failure -> {
                    tell(failure);
                    stage.hide();
                });
    }

    /** What is at work, for whoever drives the window. */
    public Optional<AtWork> atWork() {
        return atWork;
    }

    // ---- before an office is open

    private void showNow() {
        Node now = content.apply(settings);
        now.setVisible(lock.isEmpty());
        root.getChildren().setAll(now);
        lock.ifPresent(root.getChildren()::add);
        stage.setTitle(atWork.map(open -> open.title() + " – " + messages.text("window.title"))
                .orElseGet(() -> messages.text("window.title")));
    }

    private void turnTo(Function<Settings, Node> next) {
        content = next;
        showNow();
    }

    private StartPage start(Optional<Throwable> trouble) {
        StartPage page = new StartPage(
                messages,
                settings.recent(),
                new StartPage.Choices() {
                    @Override
                    public void openRecent(Path folder) {
                        knock(folder);
                    }

                    @Override
                    public void openOther() {
                        setup.files().folder(messages.text("window.start.open")).ifPresent(Window.this::knock);
                    }

                    @Override
                    public void found() {
                        turnTo(_ -> foundPage());
                    }

                    @Override
                    public void sample() {
                        Window.this.sample();
                    }

                    @Override
                    public void verify() {
                        turnTo(_ -> new VerifyAlone(
                                messages, setup, background, () -> turnTo(_ -> start(Optional.empty())), corner()));
                    }
                },
                corner());
        trouble.ifPresent(failure -> page.tell(problem(failure)));
        return page;
    }

    private void knock(Path folder) {
        root.getChildren().setAll(waiting("window.opening"));
        background.run(
                () -> OpenOffice.Door.of(folder),
                door -> turnTo(_ -> signIn(door)),
                failure -> turnTo(_ -> start(Optional.of(failure))));
    }

    private SignInPage signIn(OpenOffice.Door door) {
        SignInPage[] page = new SignInPage[1];
        page[0] = new SignInPage(
                messages,
                door.identity().name(),
                door.folder().toString(),
                door.identity().demo(),
                door.people(),
                (person, password) -> background.run(
                        () -> OpenOffice.enter(folder(door.folder()), person, password, setup.clock()),
                        open -> entered(door.folder(), open),
                        failure -> page[0].failed(problem(failure))),
                () -> turnTo(_ -> start(Optional.empty())),
                corner());
        page[0].ready();
        return page[0];
    }

    private FoundPage foundPage() {
        FoundPage[] page = new FoundPage[1];
        page[0] = new FoundPage(
                messages,
                setup.standardFolder(),
                setup.files(),
                (folder, entered, password) -> background.run(
                        () -> OpenOffice.of(found(folder, entered, password)),
                        open -> entered(folder, open),
                        failure -> page[0].failed(problem(failure))),
                wrong -> page[0].failed(problem(wrong)),
                () -> turnTo(_ -> start(Optional.empty())),
                corner());
        return page[0];
    }

    private Office found(Path folder, OfficeFounding.Entered entered, char[] password) throws Exception {
        return new OfficeFounding(folder(folder), setup.clock()).found(entered, password);
    }

    private OfficeFolder folder(Path data) {
        return new OfficeFolder(data, FileLayer.real(), setup.marks());
    }

    private void sample() {
        root.getChildren().setAll(waiting("window.sample.making"));
        background.run(
                () -> new SampleOffice(setup.sampleFolder(), setup.clock()).open(),
                open -> entered(open.folder(), open.office()),
                failure -> turnTo(_ -> start(Optional.of(failure))));
    }

    // ---- an office at work

    private void entered(Path folder, OpenOffice open) {
        choose(settings.used(folder.toAbsolutePath()));
        AtWork work = new AtWork(open, setup, background, this::choose, () -> settings, () -> lock(0), this::signOut);
        atWork = Optional.of(work);
        idle = Optional.of(new IdleWatch(
                stage.getScene(), setup.clock(), Duration.ofMinutes(IDLE_MINUTES), () -> lock(IDLE_MINUTES)));
        turnTo(_ -> work.shell(messages));
    }

    /** Covers the office until the same person gives their password; what runs goes on. */
    public void lock(long idleMinutes) {
        if (atWork.isEmpty() || lock.isPresent()) {
            return;
        }
        AtWork work = atWork.get();
        LockPane[] pane = new LockPane[1];
        pane[0] = new LockPane(
                messages,
                work.personName(),
                idleMinutes,
                password -> background.run(
                        () -> {
                            work.office().people().confirm(work.office().person(), password);
                            work.office().people().note(work.office().person(), Session.Event.UNLOCKED);
                            return true;
                        },
                        _ -> unlock(),
                        pane[0]::failed),
                this::signOut);
        lock = Optional.of(pane[0]);
        root.getChildren().getFirst().setVisible(false);
        root.getChildren().add(pane[0]);
        pane[0].ready();
        background.run(
                () -> {
                    work.office().people().note(work.office().person(), Session.Event.LOCKED);
                    return true;
                },
                _ -> {},
                this::tell);
    }

    private void unlock() {
        lock.ifPresent(root.getChildren()::remove);
        lock = Optional.empty();
        root.getChildren().getFirst().setVisible(true);
        root.getChildren().getFirst().requestFocus();
    }

    /** Stops what is at work and hands it over to be closed. */
    private Optional<AtWork> leave() {
        Optional<AtWork> open = atWork;
        atWork = Optional.empty();
        lock = Optional.empty();
        idle.ifPresent(IdleWatch::stop);
        idle = Optional.empty();
        return open;
    }

    private void signOut() {
        Optional<AtWork> open = leave();
        open.ifPresent(AtWork::stop);
        root.getChildren().setAll(waiting("window.closing"));
        background.run(
                () -> {
                    if (open.isPresent()) {
                        open.get().close();
                    }
                    return true;
                },
                _ -> turnTo(_ -> start(Optional.empty())),
                failure -> turnTo(_ -> start(Optional.of(failure))));
    }

    /** Takes over what a person chose, at once, and keeps it. */
    private void choose(Settings chosen) {
        boolean otherLanguage = chosen.language() != settings.language();
        settings = chosen;
        Theme.use(settings.appearance(), settings.typeSize());
        if (otherLanguage) {
            messages = Messages.of(settings.language());
            showNow();
        }
        background.run(
                () -> {
                    chosen.write(setup.settingsFile());
                    return true;
                },
                _ -> {},
                this::tell);
    }

    private Node corner() {
        return new Corner(messages, () -> settings, this::choose);
    }

    private Parent waiting(String key) {
        Label sentence = new Label(messages.text(key));
        sentence.getStyleClass().add("soft");
        ProgressBar bar = new ProgressBar();
        VBox column = new VBox(sentence, bar);
        column.getStyleClass().addAll("start-column", "waiting");
        StackPane page = new StackPane(column);
        page.getStyleClass().add("start-page");
        return page;
    }

    private ErrorPane problem(Throwable failure) {
        return Troubles.pane(messages, failure);
    }

    private void tell(Throwable failure) {
        System.getLogger(Window.class.getName()).log(System.Logger.Level.WARNING, "window", failure);
    }
}
