package org.sealbook.workstation.parts;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sheet over the page that asks for one decision, without a window of its own. It keeps the keyboard: Enter presses the primary button
 * (not in a text area), Esc the other, Tab stays inside; when it closes, the focus goes back where it was. The primary button does not
 * close it: its action calls {@link #close()} when it succeeded, and what was typed stays if it did not.
 */
public final class ModalPane extends StackPane {

    private final VBox sheet;
    private final Button primary;
    private final Button cancel;
    private final ChangeListener<Node> focusStays = (_, _, now) -> keepFocus(now);

    private @Nullable StackPane host;
    private @Nullable Node before;

    /**
     * A sheet that is not shown yet.
     *
     * @param content what is between title and buttons
     * @param primary what is to be done
     * @param cancel the verb that leaves everything as it was; it closes the sheet
     */
    public ModalPane(String title, Node content, ActionButton primary, String cancel) {
        getStyleClass().add("modal-pane");
        Label head = new Label(title);
        head.getStyleClass().add("sheet-title");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        this.primary = primary;
        this.cancel = new ActionButton(cancel, ActionButton.Weight.PLAIN, this::close);
        HBox buttons = new HBox(this.cancel, primary);
        buttons.getStyleClass().add("buttons");
        sheet = new VBox(head, content, buttons);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.setAccessibleText(title);
        setAlignment(sheet, Pos.CENTER);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows the sheet over everything in {@code over}. */
    public void show(StackPane over) {
        Scene scene = over.getScene();
        host = over;
        before = scene == null ? null : scene.getFocusOwner();
        over.getChildren().add(this);
        first(sheet).requestFocus();
        if (scene != null) {
            scene.focusOwnerProperty().addListener(focusStays);
        }
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(Duration.millis(120), this);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** Takes the sheet away; without effect if it is not shown. */
    public void close() {
        StackPane over = host;
        if (over == null) {
            return;
        }
        host = null;
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(focusStays);
        }
        over.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /** Whether the sheet is over a page now. */
    public boolean isOpen() {
        return host != null;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            cancel.fire();
        } else if (key.getCode() == KeyCode.ENTER
                && !(key.getTarget() instanceof TextArea)
                && !(key.getTarget() instanceof Button)) {
            key.consume();
            primary.fire();
        }
    }

    private void keepFocus(@Nullable Node now) {
        if (host != null && (now == null || !isInside(now))) {
            first(sheet).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }

    /** The first node of the sheet that takes the keyboard; the cancel button where the content has none. */
    private Node first(VBox within) {
        return within.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .filter(node -> !node.equals(cancel) && !node.equals(primary))
                .findFirst()
                .orElse(primary.isDisabled() ? cancel : primary);
    }
}
