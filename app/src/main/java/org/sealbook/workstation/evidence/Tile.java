package org.sealbook.workstation.evidence;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.language.Words;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.MiddleEllipsis;

/** One piece of evidence in the grid: its picture or the icon of its sort, name, size and time. */
final class Tile extends GridCell<EvidenceItem> {

    private static final double PICTURE_WIDTH = 11.2;
    private static final double PICTURE_HEIGHT = 7.6;

    private final Tools tools;
    private final Words words;
    private final Thumbnails thumbnails;
    private final Checks checks;
    private final Consumer<EvidenceItem> open;
    private final StackPane picture = new StackPane();
    private final MiddleEllipsis name = new MiddleEllipsis("");
    private final Label size = new Label();
    private final StackPane found = new StackPane();
    private final VBox box;

    Tile(Tools tools, Words words, Thumbnails thumbnails, Checks checks, Consumer<EvidenceItem> open) {
        this.tools = tools;
        this.words = words;
        this.thumbnails = thumbnails;
        this.checks = checks;
        this.open = open;
        getStyleClass().add("evidence-cell");
        picture.getStyleClass().add("picture");
        size.getStyleClass().add("faint");
        found.setAlignment(Pos.TOP_RIGHT);
        found.setMouseTransparent(true);
        box = new VBox(new StackPane(picture, found), name, size);
        box.getStyleClass().add("evidence-tile");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setOnMousePressed(_ -> box.requestFocus());
        box.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                opened();
            }
        });
        box.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                opened();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable EvidenceItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        EvidenceRow row = item.evidence();
        Kind kind = Kind.of(row.mediaType());
        String called = words.orErased(row.fileName());
        name.show(called);
        size.setText(tools.formats().size(row.size()) + " · " + tools.formats().ago(row.fixedAt()));
        found.getChildren().setAll(checks.pill(row.id()));
        picture.getChildren().setAll(kind.icon().beside());
        box.setAccessibleText(
                called + ", " + tools.text("evidence-screen.kind." + kind.code()) + ", " + size.getText());
        box.setUserData(item);
        thumbnails.show(row, () -> item.equals(getItem()), this::show);
        setGraphic(box);
    }

    /** In em of the type around it, so that it grows with it. */
    private void show(Image image) {
        double em = size.getFont().getSize() / 0.87;
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(Math.min(image.getWidth(), PICTURE_WIDTH * em));
        view.setFitHeight(Math.min(image.getHeight(), PICTURE_HEIGHT * em));
        picture.getChildren().setAll(view);
    }

    private void opened() {
        EvidenceItem item = getItem();
        if (item != null) {
            open.accept(item);
        }
    }
}
