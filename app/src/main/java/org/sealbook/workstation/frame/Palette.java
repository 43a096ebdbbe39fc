package org.sealbook.workstation.frame;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Messages;

/** Everything that can be done here, found by typing: Ctrl or Cmd and K. Arrows choose, Enter does it, Esc leaves. */
final class Palette extends StackPane {

    private static final double ROW_EMS = 2.4;
    private static final int MOST_ROWS = 9;

    private final TextField typed = new TextField();
    private final ListView<PaletteAction> list = new ListView<>();
    private final Runnable close;
    private List<PaletteAction> all = List.of();

    Palette(Messages messages, Runnable close) {
        this.close = close;
        getStyleClass().add("palette-veil");
        setId("palette");
        typed.setPromptText(messages.text("window.palette.prompt"));
        typed.setId("palette-typed");
        typed.textProperty().addListener((_, _, text) -> filter(text));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.text("window.palette.nothing")));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> act());
        VBox box = new VBox(typed, list);
        box.getStyleClass().add("palette");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
    }

    void offer(List<PaletteAction> actions) {
        all = List.copyOf(actions);
        typed.clear();
        filter("");
        typed.requestFocus();
    }

    private void filter(String text) {
        list.getItems().setAll(all.stream().filter(each -> each.matches(text)).toList());
        list.getSelectionModel().selectFirst();
        int rows = Math.clamp(list.getItems().size(), 1, MOST_ROWS);
        list.setStyle("-fx-pref-height: " + (rows * ROW_EMS + 1) + "em; -fx-fixed-cell-size: " + ROW_EMS + "em;");
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        int at = list.getSelectionModel().getSelectedIndex();
        switch (code) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case ENTER -> act();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int row) {
        if (row >= 0 && row < list.getItems().size()) {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        }
    }

    private void act() {
        Optional<PaletteAction> chosen =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        close.run();
        chosen.ifPresent(each -> each.action().run());
    }

    private static final class Row extends ListCell<PaletteAction> {

        @Override
        protected void updateItem(PaletteAction action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label keys = new Label(action.keys());
            keys.getStyleClass().add("faint");
            HBox row = new HBox(new Label(action.name()), gap, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
