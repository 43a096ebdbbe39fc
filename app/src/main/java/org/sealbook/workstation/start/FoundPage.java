package org.sealbook.workstation.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Messages;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.OfficeFounding;
import org.sealbook.record.Origin;
import org.sealbook.vault.Suite;
import org.sealbook.workstation.frame.FileDialogs;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;

/** Makes an office: who it is, where it lies, and its first person. */
public final class FoundPage extends StackPane {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Messages messages;
    private final TextField folder = new TextField();
    private final TextField name = new TextField();
    private final TextField word = new TextField();
    private final TextField domain = new TextField();
    private final TextField code = new TextField();
    private final TextField person = new TextField();
    private final TextField signIn = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Map<Role, CheckBox> also = new EnumMap<>(Role.class);
    private final CheckBox sm3 = new CheckBox();
    private final ProgressBar busy = new ProgressBar();
    private final VBox troubles = new VBox();
    private final ActionButton found;
    private final GridPane form = new GridPane();

    /** Founds the office; the password is the receiver's to wipe. */
    @FunctionalInterface
    public interface Founding {
        void found(Path folder, OfficeFounding.Entered entered, char[] password);
    }

    /**
     * @param standard where an office lies when nobody says otherwise
     * @param wrong hears what was not in order in what was typed
     */
    public FoundPage(
            Messages messages,
            Path standard,
            FileDialogs files,
            Founding founding,
            java.util.function.Consumer<RuntimeException> wrong,
            Runnable back,
            Node corner) {
        this.messages = messages;
        getStyleClass().add("start-page");
        setId("found");
        folder.setText(standard.toString());
        ActionButton choose = new ActionButton(
                messages.text("window.found.choose"),
                ActionButton.Weight.PLAIN,
                () -> files.folder(messages.text("window.found.folder"))
                        .ifPresent(chosen -> folder.setText(chosen.toString())));
        HBox where = new HBox(folder, choose);
        where.getStyleClass().add("buttons");
        HBox.setHgrow(folder, javafx.scene.layout.Priority.ALWAYS);
        row("folder", where);
        row("name", name);
        row("word", word);
        row("domain", domain);
        row("code", code);
        row("person", person);
        row("sign-in", signIn);
        row("password", password);
        row("again", again);
        row("also", roles());
        sm3.setText(messages.text("window.found.sm3"));
        form.add(sm3, 1, form.getRowCount());
        form.getStyleClass().add("form");
        found = new ActionButton(messages.text("window.found.do"), ActionButton.Weight.PRIMARY, () -> {
            try {
                begin(founding);
            } catch (Refusal | IllegalArgumentException e) {
                wrong.accept(e);
            }
        });
        found.setId("found-do");
        ActionButton cancel = new ActionButton(messages.text("window.cancel"), ActionButton.Weight.PLAIN, back);
        cancel.setCancelButton(true);
        busy.setVisible(false);
        busy.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(messages.text("window.start.found.title"));
        title.getStyleClass().add("start-title");
        Label line = new Label(messages.text("window.found.line"));
        line.setWrapText(true);
        line.getStyleClass().add("soft");
        HBox buttons = new HBox(found, cancel);
        buttons.getStyleClass().add("buttons");
        VBox content = new VBox(title, line, troubles, new Card(form, busy, buttons));
        content.getStyleClass().add("start-column");
        ScrollPane scroll = new ScrollPane(new StackPane(content));
        scroll.setFitToWidth(true);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        getChildren().addAll(scroll, corner);
    }

    /** It did not work; what was typed stays. */
    public void failed(Node trouble) {
        working(false);
        troubles.getChildren().setAll(trouble);
    }

    private void begin(Founding founding) {
        if (!password.getText().equals(again.getText())) {
            throw new Refusal("refusal.window.password-differs");
        }
        OfficeFounding.Entered entered = new OfficeFounding.Entered(
                origin(),
                name.getText().strip(),
                word.getText().strip(),
                ZONE,
                sm3.isSelected() ? Suite.SHA256_SM3 : Suite.SHA256,
                false,
                person.getText().strip(),
                signIn.getText().strip(),
                chosenRoles());
        Path to = path();
        char[] secret = password.getText().toCharArray();
        try {
            working(true);
            founding.found(to, entered, secret.clone());
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Origin origin() {
        try {
            return new Origin(domain.getText().strip(), code.getText().strip(), 1);
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.window.origin", domain.getText(), code.getText());
        }
    }

    private Path path() {
        try {
            return Path.of(folder.getText().strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Refusal("refusal.window.folder", folder.getText());
        }
    }

    private Set<Role> chosenRoles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        also.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    private Node roles() {
        HBox boxes = new HBox();
        boxes.getStyleClass().add("buttons");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                CheckBox box = new CheckBox(messages.term("role", role.code()));
                also.put(role, box);
                boxes.getChildren().add(box);
            }
        }
        return new javafx.scene.layout.FlowPane(8, 4, boxes.getChildren().toArray(Node[]::new));
    }

    private void row(String key, Node field) {
        int row = form.getRowCount();
        Label label = new Label(messages.text("window.found." + key));
        label.setLabelFor(field);
        field.setId("found-" + key);
        form.add(label, 0, row);
        form.add(field, 1, row);
    }

    private void working(boolean working) {
        busy.setVisible(working);
        found.setDisable(working);
        form.setDisable(working);
        if (working) {
            troubles.getChildren().clear();
        }
    }
}
