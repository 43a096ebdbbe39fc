package org.sealbook.workstation.evidence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;

/** A picture as large as there is room, larger or smaller by the buttons or by + and −; 0 fits it again. */
final class ZoomPane extends BorderPane {

    private static final double STEP = 1.25;
    private static final double MOST = 8;
    private static final double LEAST = 0.25;
    private static final double MARGIN = 24;

    private final ImageView view = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final Label percent = new Label();
    private final HBox bar = new HBox();
    private final boolean byWidth;
    private double zoom = 1;
    private double naturalWidth = 1;

    /** @param byWidth whether fitting means the whole width, as for pages, or the whole picture */
    ZoomPane(Tools tools, boolean byWidth, Node... more) {
        this.byWidth = byWidth;
        getStyleClass().add("zoom-pane");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setId("evidence-picture");
        StackPane middle = new StackPane(view);
        middle.getStyleClass().add("sheet-ground");
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.viewportBoundsProperty().addListener((_, _, _) -> fit());
        percent.getStyleClass().add("soft");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton smaller =
                new IconButton(Icons.ZOOM_OUT, tools.text("evidence-screen.smaller"), () -> zoom(zoom / STEP));
        IconButton larger =
                new IconButton(Icons.ZOOM_IN, tools.text("evidence-screen.larger"), () -> zoom(zoom * STEP));
        IconButton whole = new IconButton(Icons.FIT, tools.text("evidence-screen.fit"), () -> zoom(1));
        larger.setId("evidence-larger");
        bar.getChildren().addAll(more);
        bar.getChildren().addAll(gap, smaller, percent, larger, whole);
        bar.getStyleClass().add("viewer-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * Shows a picture.
     *
     * @param width what 100 % means, in pixels
     */
    void show(Image image, double width) {
        naturalWidth = width;
        view.setImage(image);
        fit();
    }

    /** How large what is shown is, beside what it is by nature. */
    double scale() {
        return view.getFitWidth() / naturalWidth;
    }

    private void zoom(double factor) {
        zoom = Math.clamp(factor, LEAST, MOST);
        fit();
    }

    private void fit() {
        Image image = view.getImage();
        if (image == null || scroll.getViewportBounds().getWidth() <= MARGIN) {
            return;
        }
        double width = scroll.getViewportBounds().getWidth() - MARGIN;
        double height = scroll.getViewportBounds().getHeight() - MARGIN;
        double fitted = byWidth ? width : Math.min(width, height * image.getWidth() / image.getHeight());
        view.setFitWidth(Math.max(1, Math.min(fitted, byWidth ? fitted : naturalWidth) * zoom));
        percent.setText(Math.round(scale() * 100) + " %");
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            zoom(zoom * STEP);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            zoom(zoom / STEP);
        } else if (code == KeyCode.DIGIT0) {
            zoom(1);
        } else {
            return;
        }
        key.consume();
    }
}
