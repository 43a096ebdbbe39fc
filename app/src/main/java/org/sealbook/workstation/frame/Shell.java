package org.sealbook.workstation.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/**
 * The frame: rail at the left, one screen in the middle, the status strip below; over them the command palette and the list of running
 * tasks. It alone changes screens. Used on the FX thread only.
 */
public final class Shell extends StackPane implements Navigator {

    private static final int MOST_BEFORE = 50;

    /** The place that Ctrl 0 goes to. */
    private static final int TENTH = 10;

    private final Tools tools;
    private final Map<ScreenName, Supplier<Screen>> makers;
    private final Map<ScreenName, Screen> made = new EnumMap<>(ScreenName.class);
    private final Deque<Place> before = new ArrayDeque<>();
    private final Rail rail;
    private final StatusStrip strip;
    private final StackPane page = new StackPane();
    private final VBox alarms = new VBox();
    private final Palette palette;
    private final VBox tasksList;
    private final Supplier<List<PaletteAction>> general;
    private Place here;

    /**
     * @param makers each screen, built when it is first gone to
     * @param general what the palette offers everywhere, beside the screens
     */
    public Shell(
            Tools tools, Who who, Map<ScreenName, Supplier<Screen>> makers, Supplier<List<PaletteAction>> general) {
        this.tools = tools;
        this.makers = new EnumMap<>(makers);
        this.general = general;
        this.rail = new Rail(tools.messages(), this.makers.keySet(), screen -> go(Place.of(screen)));
        this.palette = new Palette(tools.messages(), this::closeOverlay);
        this.tasksList = tasksList(tools.tasks());
        this.strip = new StatusStrip(tools.messages(), who, tools.tasks(), this::showTasks, this::showPalette);
        this.here = Place.of(this.makers.keySet().iterator().next());
        alarms.setId("alarms");
        VBox middle = new VBox(alarms, page);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.getStyleClass().add("page");
        BorderPane frame = new BorderPane(middle, null, null, strip, scrolled(rail));
        getChildren().add(frame);
        getStyleClass().add("shell");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** In a low window the wheel reaches the last places. */
    private static ScrollPane scrolled(Rail rail) {
        ScrollPane scroll = new ScrollPane(rail);
        scroll.getStyleClass().add("rail-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    @Override
    public void go(Place place) {
        if (!place.equals(here)) {
            before.push(here);
            if (before.size() > MOST_BEFORE) {
                before.removeLast();
            }
        }
        show(place);
    }

    @Override
    public void back() {
        show(before.isEmpty() ? Place.of(here.screen()) : before.pop());
    }

    /** Shows the first screen. */
    public void begin() {
        show(here);
    }

    /** Where the person is. */
    public Place here() {
        return here;
    }

    /** The line below; its link is told by whoever knows of it. */
    public void link(String sentence, Tone tone, String cosigned) {
        strip.link(sentence, tone, cosigned);
    }

    /** The banners that stand over every screen until their cause is gone. */
    public void alarms(List<? extends Node> banners) {
        alarms.getChildren().setAll(banners);
    }

    /** Lets go of what outlives the shell. */
    public void dispose() {
        made.values().forEach(Screen::leave);
        strip.dispose();
    }

    private void show(Place place) {
        closeOverlay();
        Screen left = made.get(here.screen());
        if (left != null && place.screen() != here.screen()) {
            left.leave();
        }
        here = place;
        rail.mark(place.screen());
        Screen screen = made.computeIfAbsent(place.screen(), this::make);
        page.getChildren().setAll(screen.view());
        screen.show(place.subject());
    }

    private Screen make(ScreenName name) {
        Supplier<Screen> maker = makers.get(name);
        if (maker == null) {
            throw new IllegalStateException("no screen " + name);
        }
        return maker.get();
    }

    private void key(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(event)) {
            showPalette();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN).match(event)) {
            back();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            int digit = Character.digit(event.getCode().getChar().charAt(0), 10);
            int number = digit == 0 ? TENTH : digit;
            List<ScreenName> there = List.copyOf(makers.keySet());
            if (number <= there.size()) {
                go(Place.of(there.get(number - 1)));
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && getChildren().contains(tasksList)) {
            closeOverlay();
            event.consume();
        }
    }

    private void showPalette() {
        closeOverlay();
        List<PaletteAction> actions = new ArrayList<>();
        Screen screen = made.get(here.screen());
        if (screen != null) {
            actions.addAll(screen.actions());
        }
        int number = 1;
        for (ScreenName name : makers.keySet()) {
            actions.add(new PaletteAction(
                    tools.text("window.palette.go", tools.text("window.screen." + name.code())),
                    number > TENTH ? "" : "Ctrl " + number % TENTH,
                    () -> go(Place.of(name))));
            number++;
        }
        actions.addAll(general.get());
        getChildren().add(palette);
        palette.offer(actions);
    }

    private void showTasks() {
        boolean open = getChildren().contains(tasksList);
        closeOverlay();
        if (!open) {
            getChildren().add(tasksList);
        }
    }

    private void closeOverlay() {
        getChildren().removeAll(palette, tasksList);
    }

    private static VBox tasksList(RunningTasks tasks) {
        TaskProgressView<LongTask<?>> view = new TaskProgressView<>();
        // The view takes ended tasks out by itself, so the two lists are not bound by index.
        view.getTasks().addAll(tasks.running());
        tasks.running().addListener((ListChangeListener<LongTask<?>>) change -> {
            while (change.next()) {
                view.getTasks().removeAll(change.getRemoved());
                view.getTasks().addAll(change.getAddedSubList());
            }
        });
        VBox box = new VBox(view);
        box.setId("tasks");
        box.getStyleClass().add("tasks-list");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, Pos.BOTTOM_RIGHT);
        return box;
    }
}
