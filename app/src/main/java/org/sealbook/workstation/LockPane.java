package org.sealbook.workstation;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Messages;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;

/** What covers the window while the person is away: nothing of the office is seen until they give their password. */
final class LockPane extends StackPane {

    private final Messages messages;
    private final PasswordField password = new PasswordField();
    private final ProgressBar busy = new ProgressBar();
    private final VBox troubles = new VBox();
    private final ActionButton enter;

    /** Checks a password in the background; it is the receiver's to wipe. */
    @FunctionalInterface
    interface Check {
        void with(char[] password);
    }

    /**
     * @param person who locked it, or was away
     * @param idleMinutes how long nobody did anything; 0 where the person locked it
     * @param other lets somebody else sign in
     */
    LockPane(Messages messages, String person, long idleMinutes, Check check, Runnable other) {
        this.messages = messages;
        getStyleClass().add("start-page");
        setId("lock");
        Label title = new Label(messages.text("window.lock.title", person));
        title.getStyleClass().add("start-title");
        Label why = new Label(
                idleMinutes == 0
                        ? messages.text("window.lock.line")
                        : messages.text("window.lock.idle", idleMinutes) + " " + messages.text("window.lock.line"));
        why.setWrapText(true);
        why.getStyleClass().add("soft");
        password.setId("lock-password");
        enter = new ActionButton(messages.text("window.lock.open"), ActionButton.Weight.PRIMARY, () -> {
            char[] typed = password.getText().toCharArray();
            password.clear();
            working(true);
            check.with(typed);
        });
        enter.setId("lock-open");
        enter.setDefaultButton(true);
        ActionButton another = new ActionButton(messages.text("window.lock.other"), ActionButton.Weight.PLAIN, other);
        another.setId("lock-other");
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setVisible(false);
        HBox buttons = new HBox(enter, another);
        buttons.getStyleClass().add("buttons");
        VBox column = new VBox(
                title,
                why,
                troubles,
                new Card(new Label(messages.text("window.sign-in.password")), password, busy, buttons));
        column.getStyleClass().addAll("start-column", "sign-in-column");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    /** The person can type at once. */
    void ready() {
        password.requestFocus();
    }

    /** It was another password, or could not be checked. */
    void failed(Throwable failure) {
        working(false);
        troubles.getChildren().setAll(Troubles.pane(messages, failure));
        password.requestFocus();
    }

    private void working(boolean working) {
        busy.setVisible(working);
        enter.setDisable(working);
        password.setDisable(working);
        if (working) {
            troubles.getChildren().clear();
        }
    }
}
