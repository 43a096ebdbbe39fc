package org.sealbook.workstation.start;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Messages;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;

/** One person signs in to one office; nobody shares a password. */
public final class SignInPage extends StackPane {

    private final ComboBox<String> person = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final ProgressBar busy = new ProgressBar();
    private final VBox troubles = new VBox();
    private final ActionButton enter;

    /** Opens the office; the password is the receiver's to wipe. */
    @FunctionalInterface
    public interface SignIn {
        void as(String person, char[] password);
    }

    /**
     * @param office its name
     * @param folder where it lies
     * @param people sign-in names
     * @param corner the choice of language and look
     */
    public SignInPage(
            Messages messages,
            String office,
            String folder,
            boolean demo,
            List<String> people,
            SignIn signIn,
            Runnable back,
            Node corner) {
        getStyleClass().add("start-page");
        setId("sign-in");
        Label title = new Label(office);
        title.getStyleClass().add("start-title");
        Label where = new Label(folder);
        where.getStyleClass().add("faint");
        where.setWrapText(true);
        person.getItems().setAll(people);
        person.getSelectionModel().selectFirst();
        person.setId("sign-in-person");
        person.setMaxWidth(Double.MAX_VALUE);
        password.setId("sign-in-password");
        enter = new ActionButton(messages.text("window.sign-in.enter"), ActionButton.Weight.PRIMARY, () -> {
            char[] typed = password.getText().toCharArray();
            password.clear();
            working(true);
            signIn.as(person.getValue(), typed);
        });
        enter.setId("sign-in-enter");
        enter.setDefaultButton(true);
        ActionButton other = new ActionButton(messages.text("window.sign-in.other"), ActionButton.Weight.PLAIN, back);
        other.setCancelButton(true);
        other.setId("sign-in-other");
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setVisible(false);
        HBox buttons = new HBox(enter, other);
        buttons.getStyleClass().add("buttons");
        Card form = new Card(
                new Label(messages.text("window.sign-in.person")),
                person,
                new Label(messages.text("window.sign-in.password")),
                password,
                busy,
                buttons);
        VBox content = new VBox(title, where, troubles, form);
        if (demo) {
            Label hint = new Label(messages.text("window.sign-in.demo"));
            hint.setWrapText(true);
            hint.getStyleClass().add("soft");
            content.getChildren().add(hint);
        }
        content.getStyleClass().add("start-column");
        content.getStyleClass().add("sign-in-column");
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        getChildren().addAll(content, corner);
    }

    /** The person can type at once. */
    public void ready() {
        password.requestFocus();
    }

    /** It did not work; the person may try again. */
    public void failed(Node trouble) {
        working(false);
        troubles.getChildren().setAll(trouble);
        password.requestFocus();
    }

    private void working(boolean working) {
        busy.setVisible(working);
        enter.setDisable(working);
        person.setDisable(working);
        password.setDisable(working);
        if (working) {
            troubles.getChildren().clear();
        }
    }
}
