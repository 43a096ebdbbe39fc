package org.sealbook.workstation.archive;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.archive.FileCatalogue.Placed;
import org.sealbook.workstation.frame.Tools;

/** A line of the catalogue; it can be dragged to another place while the file may still change. */
final class PaperCell extends ListCell<@Nullable PaperLine> {

    private final Tools tools;

    /** @param move from a place to another */
    PaperCell(Tools tools, BiConsumer<Integer, Integer> move, boolean mayChange) {
        this.tools = tools;
        if (!mayChange) {
            return;
        }
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(Integer.toString(getIndex()));
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof PaperCell && !isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof PaperCell from) {
                move.accept(from.getIndex(), getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PaperLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        Placed placed = line.placed();
        Label volume = new Label(
                tools.messages().label("volume", placed.paper().volume().code()));
        volume.getStyleClass().add("soft");
        volume.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(line.title());
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pages = new Label(
                placed.first() == placed.last()
                        ? tools.text("archive-screen.page", placed.first())
                        : tools.text("archive-screen.pages-from-to", placed.first(), placed.last()));
        pages.getStyleClass().add("soft");
        pages.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(volume, title, gap, pages);
        row.getStyleClass().add("case-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
    }
}
