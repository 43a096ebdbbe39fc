package org.sealbook.workstation.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length: rows of 36 px under a header that stays, fetched page by page as one scrolls towards the end. Only the rows on
 * screen have nodes. Arrows, Page Up and Down, Home and End move (End: to the last row fetched so far), Enter and a double click open.
 * While nothing has come it shows skeleton rows, then the empty state or what went wrong. On the FX thread only.
 */
public final class PagedTable<T> extends VBox {

    /** How many rows are asked for at once. */
    public static final int PAGE = 200;

    private static final int ROW_HEIGHT = 36;
    private static final int SKELETON_ROWS = 8;

    /** Where rows come from. It is called on the FX thread and must not wait: it starts the query, and answers on the FX thread. */
    @FunctionalInterface
    public interface Loader<T> {

        /**
         * Fetches what follows.
         *
         * @param last the last row there is, the key to go on from; empty for the beginning
         * @param limit how many rows to answer at most; fewer mean that there are no more
         * @param answer where rows or the failure go, once; an answer that comes too late is ignored
         */
        void load(Optional<T> last, int limit, Answer<T> answer);
    }

    /** Takes what a {@link Loader} found. */
    public interface Answer<T> {

        /** The rows that follow; fewer than the limit if these are the last. */
        void shown(List<T> rows);

        /** What went wrong. The rows that are there stay; a button tries again. */
        void failed(Problem problem);
    }

    /**
     * What the table itself says.
     *
     * @param loading what is being waited for, for screen readers
     * @param copy the verb that copies a failure
     * @param retry the verb that tries again
     */
    public record Words(String loading, String copy, String retry) {}

    private final TableView<T> table = new TableView<>();
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();
    private final PauseTransition soon = new PauseTransition(Duration.millis(1));
    private final Function<T, ?> key;
    private final Words words;
    private final Supplier<Node> empty;

    private Loader<T> loader = (_, _, answer) -> answer.shown(List.of());
    private Consumer<T> open = _ -> {};
    private int generation;
    private boolean busy;
    private boolean complete = true;
    private boolean swapping;

    /**
     * A table without columns and rows.
     *
     * @param key what makes a row the same row after a reload
     * @param empty what stands where there are no rows; asked each time, so that it can say why
     */
    public PagedTable(Function<T, ?> key, Words words, Supplier<Node> empty) {
        this.key = key;
        this.words = words;
        this.empty = empty;
        getStyleClass().add("paged-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        table.setPlaceholder(new VBox());
        table.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && selected.get() != null) {
                pressed.consume();
                openSelected();
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!swapping) {
                selected.set(row);
            }
        });
        soon.setOnFinished(_ -> more());
        setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    /** The same table with one more column of text, {@code em} wide where there is room. */
    public PagedTable<T> text(String title, double em, Function<T, String> text) {
        table.getColumns().add(PagedColumns.text(title, em, text, "text-column"));
        return this;
    }

    /** The same table with one more column of numbers, dates or sizes, set to the right. */
    public PagedTable<T> number(String title, double em, Function<T, String> text) {
        table.getColumns().add(PagedColumns.text(title, em, text, "number-column"));
        return this;
    }

    /** The same table with one more column of file names, shortened in the middle. */
    public PagedTable<T> name(String title, double em, Function<T, String> text) {
        return part(title, em, row -> new MiddleEllipsis(text.apply(row)));
    }

    /** The same table with one more column of parts: pills, ladders. One is made for each row that comes into view. */
    public PagedTable<T> part(String title, double em, Function<T, Node> part) {
        table.getColumns().add(PagedColumns.part(title, em, part));
        return this;
    }

    /** The same table, which gives a row to {@code open} on Enter and on a double click. */
    public PagedTable<T> opens(Consumer<T> open) {
        this.open = open;
        return this;
    }

    /** Forgets all rows and the selection, and shows what {@code from} brings: another question was asked. */
    public void show(Loader<T> from) {
        loader = from;
        table.getItems().clear();
        table.setPlaceholder(new Skeleton(SKELETON_ROWS, words.loading()));
        begin(PAGE);
    }

    /** Asks the same question again. The rows stay until the answer is whole; then the same row is selected, if it is still there. */
    public void reload() {
        begin(Math.max(PAGE, table.getItems().size()));
    }

    /** The selected row; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Selects the row with this key, and answers whether it is among those fetched. */
    public boolean select(Object wanted) {
        for (int at = 0; at < table.getItems().size(); at++) {
            if (key.apply(table.getItems().get(at)).equals(wanted)) {
                table.getSelectionModel().clearAndSelect(at);
                table.getFocusModel().focus(at);
                return true;
            }
        }
        return false;
    }

    /** The rows fetched so far, in order. */
    public List<T> rows() {
        return List.copyOf(table.getItems());
    }

    /** Gives the keyboard to the rows. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private void begin(int wanted) {
        generation++;
        complete = false;
        ask(new ArrayList<>(), wanted);
    }

    /** Gathers at least {@code wanted} rows before it shows them, so that a reload keeps its place. */
    private void ask(List<T> gathered, int wanted) {
        busy = true;
        below(null);
        load(
                gathered.isEmpty() ? Optional.empty() : Optional.of(gathered.getLast()),
                () -> ask(gathered, wanted),
                rows -> {
                    gathered.addAll(rows);
                    if (gathered.size() < wanted && rows.size() == PAGE) {
                        ask(gathered, wanted);
                    } else {
                        replace(gathered, rows.size() < PAGE);
                    }
                });
    }

    private void more() {
        if (busy || complete || table.getItems().isEmpty()) {
            return;
        }
        busy = true;
        below(null);
        load(Optional.of(table.getItems().getLast()), this::more, rows -> {
            busy = false;
            complete = rows.size() < PAGE;
            table.getItems().addAll(rows);
        });
    }

    private void load(Optional<T> last, Runnable again, Consumer<List<T>> found) {
        int asked = generation;
        loader.load(last, PAGE, new Answer<>() {

            private boolean answered;

            @Override
            public void shown(List<T> rows) {
                if (isFirst()) {
                    found.accept(rows);
                }
            }

            @Override
            public void failed(Problem problem) {
                if (isFirst()) {
                    busy = false;
                    fail(problem, again);
                }
            }

            private boolean isFirst() {
                boolean first = !answered && asked == generation;
                answered = true;
                return first;
            }
        });
    }

    private void replace(List<T> rows, boolean all) {
        busy = false;
        complete = all;
        T before = selected.get();
        swapping = true;
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        boolean kept = before != null && select(key.apply(before));
        swapping = false;
        selected.set(kept ? table.getSelectionModel().getSelectedItem() : null);
        if (rows.isEmpty()) {
            table.setPlaceholder(empty.get());
        }
    }

    private void fail(Problem problem, Runnable again) {
        ActionButton retry = new ActionButton(words.retry(), ActionButton.Weight.PLAIN, again);
        if (table.getItems().isEmpty()) {
            VBox placed = new VBox(new ErrorPane(problem, words.copy(), retry));
            placed.getStyleClass().add("placed");
            table.setPlaceholder(placed);
        } else {
            below(new Banner(Tone.BAD, problem.happened(), retry));
        }
    }

    private void below(@Nullable Node strip) {
        getChildren().setAll(table);
        if (strip != null) {
            getChildren().add(strip);
        }
    }

    private void openSelected() {
        T row = selected.get();
        if (row != null) {
            open.accept(row);
        }
    }

    private TableRow<T> row() {
        TableRow<T> row = new TableRow<>();
        row.indexProperty().addListener((_, _, index) -> {
            if (index.intValue() >= table.getItems().size() - PAGE / 4 && !complete) {
                soon.playFromStart();
            }
        });
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                openSelected();
            }
        });
        return row;
    }
}
