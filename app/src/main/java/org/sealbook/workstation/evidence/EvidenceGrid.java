package org.sealbook.workstation.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ErrorPane;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Problem;
import org.sealbook.workstation.parts.Skeleton;

/** The evidence as tiles, fetched page by page as one scrolls towards the end. Arrows move, Enter and a double click open. */
final class EvidenceGrid extends StackPane {

    private static final double TILE_WIDTH = 13;
    private static final double TILE_HEIGHT = 13.4;
    private static final double GAP = 0.8;
    private static final double MARGIN = 3.6;

    private final Tools tools;
    private final ObservableList<EvidenceItem> items = FXCollections.observableArrayList();
    private final GridView<EvidenceItem> grid = new GridView<>(items);
    private final Label em = new Label();
    private final Supplier<Node> empty;
    private PagedTable.Loader<EvidenceItem> loader = (_, _, answer) -> answer.shown(List.of());
    private boolean busy;
    private boolean complete = true;
    private int generation;

    EvidenceGrid(Tools tools, Supplier<Tile> tiles, Supplier<Node> empty) {
        this.tools = tools;
        this.empty = empty;
        getStyleClass().add("evidence-grid");
        grid.setId("evidence-grid");
        grid.setCellFactory(_ -> {
            Tile tile = tiles.get();
            tile.indexProperty().addListener((_, _, index) -> {
                if (!complete && index.intValue() >= items.size() - PagedTable.PAGE / 4) {
                    more();
                }
            });
            return tile;
        });
        // The grid counts in pixels; the hidden label knows the size of the type.
        em.fontProperty().addListener((_, _, font) -> sized(font.getSize()));
        em.setVisible(false);
        em.setManaged(false);
        sized(em.getFont().getSize());
        widthProperty().addListener((_, _, _) -> sized(em.getFont().getSize()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(em, grid);
    }

    /** Forgets everything and shows what {@code from} brings. */
    void show(PagedTable.Loader<EvidenceItem> from) {
        loader = from;
        generation++;
        items.clear();
        busy = false;
        complete = false;
        over(Optional.of(new Skeleton(6, tools.text("evidence-screen.loading"))));
        more();
    }

    private void more() {
        if (busy || complete) {
            return;
        }
        busy = true;
        int asked = generation;
        Optional<EvidenceItem> last = items.isEmpty() ? Optional.empty() : Optional.of(items.getLast());
        loader.load(last, PagedTable.PAGE, new PagedTable.Answer<>() {
            @Override
            public void shown(List<EvidenceItem> rows) {
                if (asked == generation) {
                    busy = false;
                    complete = rows.size() < PagedTable.PAGE;
                    items.addAll(rows);
                    over(items.isEmpty() ? Optional.of(empty.get()) : Optional.empty());
                }
            }

            @Override
            public void failed(Problem problem) {
                if (asked == generation) {
                    busy = false;
                    ActionButton retry = new ActionButton(
                            tools.text("window.retry"), ActionButton.Weight.PLAIN, EvidenceGrid.this::more);
                    over(Optional.of(new ErrorPane(problem, tools.text("window.copy"), retry)));
                }
            }
        });
    }

    private void over(Optional<Node> node) {
        getChildren().setAll(em, grid);
        node.ifPresent(getChildren()::add);
        grid.setVisible(node.isEmpty());
    }

    private void sized(double pixels) {
        double gap = GAP * pixels;
        double room = getWidth() - MARGIN * pixels;
        int columns = Math.max(1, (int) (room / (TILE_WIDTH * pixels + gap)));
        // Tiles share what is left over at the right.
        grid.setCellWidth(Math.max(TILE_WIDTH * pixels, Math.floor(room / columns - gap)));
        grid.setCellHeight(TILE_HEIGHT * pixels);
        grid.setHorizontalCellSpacing(gap / 2);
        grid.setVerticalCellSpacing(gap / 2);
    }

    /** Arrows go from tile to tile, as far as tiles are on the screen; Tab does the same. */
    private void pressed(KeyEvent key) {
        int columns =
                Math.max(1, (int) (grid.getWidth() / (grid.getCellWidth() + 2 * grid.getHorizontalCellSpacing())));
        Optional<Consumer<Integer>> focus = focused().map(at -> by -> focus(at + by));
        focus.ifPresent(move -> {
            switch (key.getCode()) {
                case RIGHT -> move.accept(1);
                case LEFT -> move.accept(-1);
                case DOWN -> move.accept(columns);
                case UP -> move.accept(-columns);
                default -> {
                    return;
                }
            }
            if (key.getCode() != KeyCode.LEFT || !key.isAltDown()) {
                key.consume();
            }
        });
    }

    private Optional<Integer> focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && owner.getUserData() instanceof EvidenceItem item
                ? Optional.of(items.indexOf(item))
                : Optional.empty();
    }

    private void focus(int index) {
        if (index >= 0 && index < items.size()) {
            EvidenceItem wanted = items.get(index);
            lookupAll(".evidence-tile").stream()
                    .filter(tile -> wanted.equals(tile.getUserData()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
