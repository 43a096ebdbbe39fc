package org.sealbook.workstation.staff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Tone;

/** The sheets that ask for what changes a person. */
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
        ActSheet sheet = sheet("add");
        TextField name = field(sheet, "name", new TextField());
        TextField signIn = field(sheet, "sign-in", new TextField());
        Map<Role, CheckBox> roles = roles(sheet, Set.of());
        NewPassword password = new NewPassword(sheet, "first-password");
        ask(
                sheet,
                "add",
                command -> office.people()
                        .add(
                                command,
                                office.person(),
                                signIn.getText(),
                                name.getText(),
                                chosen(roles),
                                password.typed()));
    }

    void roles(StaffMember member) {
        ActSheet sheet = sheet("change-roles");
        Map<Role, CheckBox> roles = roles(sheet, member.roles());
        ask(
                sheet,
                "change-roles",
                command -> office.staff().changeRoles(command, office.person(), member.id(), chosen(roles)));
    }

    void disable(StaffMember member) {
        ActSheet sheet = sheet("disable");
        TextArea reason = new TextArea();
        reason.setPrefRowCount(REASON_ROWS);
        reason.setWrapText(true);
        field(sheet, "reason", reason);
        ask(
                sheet,
                "disable",
                command -> office.people().disable(command, office.person(), member.id(), reason.getText()));
    }

    void enable(StaffMember member) {
        ActSheet sheet = sheet("enable");
        TextField signIn = field(sheet, "sign-in", new TextField());
        NewPassword password = new NewPassword(sheet, "first-password");
        ask(
                sheet,
                "enable",
                command -> office.people()
                        .enable(command, office.person(), member.id(), signIn.getText(), password.typed()));
    }

    void resetPassword(StaffMember member) {
        ActSheet sheet = sheet("reset-password");
        NewPassword password = new NewPassword(sheet, "first-password");
        ask(
                sheet,
                "reset-password",
                command -> office.people().resetPassword(command, office.person(), member.id(), password.typed()));
    }

    void ownPassword() {
        ActSheet sheet = sheet("own-password");
        PasswordField old = field(sheet, "old-password", new PasswordField());
        NewPassword password = new NewPassword(sheet, "new-password");
        ask(sheet, "own-password", _ -> {
            office.people().changePassword(office.person(), old.getText().toCharArray(), password.typed());
            return true;
        });
    }

    private ActSheet sheet(String verb) {
        return new ActSheet(
                tools, over, tools.text("staff-screen." + verb), tools.text("staff-screen." + verb + ".line"));
    }

    private void ask(ActSheet sheet, String verb, ActSheet.Act<?> act) {
        sheet.ask("staff-do", tools.text("staff-screen." + verb), Weight.PRIMARY, act, _ -> {
            tools.notices().say(Tone.GOOD, tools.text("staff-screen." + verb + ".done"));
            changed.run();
        });
    }

    private <C extends Region> C field(ActSheet sheet, String what, C control) {
        control.setId("staff-" + what);
        sheet.with(tools.text("staff-screen." + what), control);
        return control;
    }

    private Map<Role, CheckBox> roles(ActSheet sheet, Set<Role> held) {
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
        field(sheet, "roles", row);
        return boxes;
    }

    private static Set<Role> chosen(Map<Role, CheckBox> roles) {
        return roles.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A password typed twice. */
    private final class NewPassword {

        private final PasswordField first;
        private final PasswordField again;

        NewPassword(ActSheet sheet, String what) {
            first = field(sheet, what, new PasswordField());
            again = field(sheet, "password-again", new PasswordField());
        }

        /** @throws Refusal if the two differ; they stay to be mended */
        char[] typed() {
            char[] typed = first.getText().toCharArray();
            char[] repeated = again.getText().toCharArray();
            boolean same = Arrays.equals(typed, repeated);
            Arrays.fill(repeated, '\0');
            if (!same) {
                Arrays.fill(typed, '\0');
                throw new Refusal("password.differs");
            }
            return typed;
        }
    }
}
