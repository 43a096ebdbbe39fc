package org.sealbook.workstation.parts;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** The columns of a {@link PagedTable}: they show rows in the order in which they come, and are not sorted on the screen. */
final class PagedColumns {

    private static final double EM = 15;
    private static final double NARROWEST = 0.6;

    private PagedColumns() {}

    static <T> TableColumn<T, T> text(String title, double em, Function<T, String> text, String styleClass) {
        TableColumn<T, T> column = column(title, em);
        column.getStyleClass().add(styleClass);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : text.apply(row));
            }
        });
        return column;
    }

    static <T> TableColumn<T, T> part(String title, double em, Function<T, Node> part) {
        TableColumn<T, T> column = column(title, em);
        column.getStyleClass().add("part-column");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : part.apply(row));
            }
        });
        return column;
    }

    private static <T> TableColumn<T, T> column(String title, double em) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * EM);
        column.setMinWidth(em * EM * NARROWEST);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }
}
