package org.sealbook.workstation.staff;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.Tone;

/** The sheets that ask for what changes a person. What was typed stays until it was recorded; passwords are wiped. */
final class PersonSheets {

    private static final int REASON_ROWS = 3;

    private final Tools tools;
    private final Office office;
    private final StackPane over;
    private final Runnable changed;

    PersonSheets(Tools tools, Office office, StackPane over, Runnable changed) {
        this.tools = tools;
        this.office = office;
        this.over = over;
        this.changed = changed;
    }

    void add() {
        Form form = new Form();
        TextField name = form.text("name", "");
        TextField signIn = form.text("sign-in", "");
        Map<Role, CheckBox> roles = form.roles(Set.of());
        NewPassword password = new NewPassword(form, "first-password");
        form.show("add", "add.line", () -> {
            char[] typed = password.take();
            String wanted = signIn.getText();
            String called = name.getText();
            Set<Role> given = chosen(roles);
            return () -> office.people().add(command(), office.person(), wanted, called, given, typed);
        });
    }

    void roles(StaffMember member) {
        Form form = new Form();
        Map<Role, CheckBox> roles = form.roles(member.roles());
        form.show("change-roles", "change-roles.line", () -> {
            Set<Role> given = chosen(roles);
            return () -> office.staff().changeRoles(command(), office.person(), member.id(), given);
        });
    }

    void disable(StaffMember member) {
        Form form = new Form();
        TextArea reason = new TextArea();
        reason.setPrefRowCount(REASON_ROWS);
        reason.setWrapText(true);
        form.field("reason", reason);
        form.show("disable", "disable.line", () -> {
            String why = reason.getText();
            return () -> office.people().disable(command(), office.person(), member.id(), why);
        });
    }

    void enable(StaffMember member) {
        Form form = new Form();
        TextField signIn = form.text("sign-in", "");
        NewPassword password = new NewPassword(form, "first-password");
        form.show("enable", "enable.line", () -> {
            char[] typed = password.take();
            String wanted = signIn.getText();
            return () -> office.people().enable(command(), office.person(), member.id(), wanted, typed);
        });
    }

    void resetPassword(StaffMember member) {
        Form form = new Form();
        NewPassword password = new NewPassword(form, "first-password");
        form.show("reset-password", "reset-password.line", () -> {
            char[] typed = password.take();
            return () -> office.people().resetPassword(command(), office.person(), member.id(), typed);
        });
    }

    void ownPassword() {
        Form form = new Form();
        PasswordField old = form.password("old-password");
        NewPassword password = new NewPassword(form, "new-password");
        form.show("own-password", "own-password.line", () -> {
            char[] typed = password.take();
            char[] before = old.getText().toCharArray();
            old.clear();
            return () -> {
                office.people().changePassword(office.person(), before, typed);
                return true;
            };
        });
    }

    private static Id command() {
        return Id.random(new SecureRandom());
    }

    private static Set<Role> chosen(Map<Role, CheckBox> roles) {
        return roles.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a sheet's button does: reads the fields on the FX thread, and answers what is to be done in the background. */
    private interface Filled {
        Callable<?> read();
    }

    /** A password typed twice. */
    private static final class NewPassword {

        private final PasswordField first;
        private final PasswordField again;

        NewPassword(Form form, String what) {
            first = form.password(what);
            again = form.password("password-again");
        }

        /** @throws Refusal if the two differ; they stay to be mended */
        char[] take() {
            char[] typed = first.getText().toCharArray();
            char[] repeated = again.getText().toCharArray();
            boolean same = Arrays.equals(typed, repeated);
            Arrays.fill(repeated, '\0');
            if (!same) {
                Arrays.fill(typed, '\0');
                again.clear();
                throw new Refusal("password.differs");
            }
            return typed;
        }
    }

    /** The fields of one sheet, one below the other, and above them what went wrong. */
    private final class Form {

        private final VBox troubles = new VBox();
        private final VBox fields = new VBox(troubles);

        Form() {
            fields.getStyleClass().add("staff-form");
        }

        void field(String what, Node control) {
            Label label = new Label(tools.text("staff-screen." + what));
            label.getStyleClass().add("fact-label");
            label.setLabelFor(control);
            control.setId("staff-" + what);
            fields.getChildren().addAll(label, control);
        }

        TextField text(String what, String value) {
            TextField field = new TextField(value);
            field(what, field);
            return field;
        }

        PasswordField password(String what) {
            PasswordField field = new PasswordField();
            field(what, field);
            return field;
        }

        Map<Role, CheckBox> roles(Set<Role> held) {
            Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
            FlowPane row = new FlowPane();
            row.getStyleClass().add("staff-roles");
            for (Role role : Role.values()) {
                CheckBox box = new CheckBox(tools.messages().term("role", role.code()));
                box.setId("staff-role-" + role.code());
                box.setSelected(held.contains(role));
                boxes.put(role, box);
                row.getChildren().add(box);
            }
            field("roles", row);
            return boxes;
        }

        void show(String verb, String line, Filled filled) {
            Label sentence = new Label(tools.text("staff-screen." + line));
            sentence.setWrapText(true);
            sentence.getStyleClass().add("soft");
            fields.getChildren().addFirst(sentence);
            ModalPane[] pane = new ModalPane[1];
            ActionButton[] button = new ActionButton[1];
            button[0] = new ActionButton(
                    tools.text("staff-screen." + verb), Weight.PRIMARY, () -> act(verb, filled, pane[0], button[0]));
            button[0].setId("staff-do");
            pane[0] = new ModalPane(tools.text("staff-screen." + verb), fields, button[0], tools.text("window.cancel"));
            pane[0].show(over);
        }

        private void act(String verb, Filled filled, ModalPane pane, ActionButton button) {
            troubles.getChildren().clear();
            Callable<?> work;
            try {
                work = filled.read();
            } catch (Refusal e) {
                failed(e);
                return;
            }
            button.setDisable(true);
            tools.background()
                    .run(
                            work,
                            _ -> {
                                pane.close();
                                tools.notices().say(Tone.GOOD, tools.text("staff-screen." + verb + ".done"));
                                changed.run();
                            },
                            failure -> {
                                button.setDisable(false);
                                failed(failure);
                            });
        }

        private void failed(Throwable failure) {
            troubles.getChildren().setAll(Troubles.pane(tools.messages(), failure));
        }
    }
}
