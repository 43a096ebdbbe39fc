package org.sealbook.workstation.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.staff.StaffScreen.Seen;

/** One person: who they are, what they may do, and what an administrator can change. */
final class PersonPage {

    private PersonPage() {}

    static Node of(Tools tools, PersonSheets sheets, Seen seen, Optional<StaffMember> found) {
        ActionButton back =
                new ActionButton(tools.text("window.back"), Weight.PLAIN, tools.navigator()::back).with(Icons.BACK);
        back.setId("staff-back");
        if (found.isEmpty()) {
            return new VBox(
                    new PageHeader(tools.text("window.screen.staff"), "").with(back),
                    new EmptyState(Icons.PERSON, tools.text("staff-screen.unknown")));
        }
        StaffMember member = found.get();
        Facts facts = new Facts()
                .with(tools.text("staff-screen.state"), StaffList.state(tools, member))
                .with(tools.text("staff-screen.sign-in"), seen.signIn(member))
                .with(tools.text("staff-screen.roles"), StaffList.roles(tools, member))
                .with(tools.text("staff-screen.id"), new DigestText(member.id().value(), tools.text("window.copy")));
        VBox page = new VBox(
                new Card(new SectionTitle(tools.text("staff-screen.who")), facts),
                new Card(new SectionTitle(tools.text("staff-screen.changes")), changes(tools, sheets, seen, member)),
                new Card(new SectionTitle(tools.text("staff-screen.may")), may(tools, member)),
                new SessionsCard(tools, seen, member));
        page.getStyleClass().add("staff-page");
        return new VBox(
                new PageHeader(
                                StaffList.name(tools, member),
                                member.id().equals(seen.self()) ? tools.text("staff-screen.yourself") : "")
                        .with(back),
                page);
    }

    private static Node changes(Tools tools, PersonSheets sheets, Seen seen, StaffMember member) {
        boolean self = member.id().equals(seen.self());
        List<Node> buttons = new ArrayList<>();
        if (self) {
            buttons.add(button(tools, "own-password", sheets::ownPassword));
        }
        if (seen.mayManage()) {
            if (member.active()) {
                buttons.add(button(tools, "change-roles", () -> sheets.roles(member)));
            }
            if (member.active() && !self) {
                buttons.add(button(tools, "reset-password", () -> sheets.resetPassword(member)));
                buttons.add(button(tools, "disable", () -> sheets.disable(member)));
            }
            if (!member.active()) {
                buttons.add(button(tools, "enable", () -> sheets.enable(member)));
            }
        }
        HBox row = new HBox(buttons.toArray(Node[]::new));
        row.getStyleClass().add("buttons");
        String why = !seen.mayManage()
                ? tools.text("staff-screen.administrator-only")
                : self ? tools.text("staff-screen.not-yourself") : "";
        if (why.isEmpty()) {
            return row;
        }
        Label sentence = new Label(why);
        sentence.getStyleClass().add("soft");
        sentence.setWrapText(true);
        return buttons.isEmpty() ? sentence : new VBox(row, sentence);
    }

    private static ActionButton button(Tools tools, String what, Runnable action) {
        ActionButton button = new ActionButton(tools.text("staff-screen." + what), Weight.PLAIN, action);
        button.setId("staff-" + what);
        return button;
    }

    private static Node may(Tools tools, StaffMember member) {
        StringBuilder acts = new StringBuilder();
        for (Act act : Act.values()) {
            if (member.may(act)) {
                acts.append(acts.isEmpty() ? "" : tools.text("list.separator"))
                        .append(tools.messages().term("act", act.code()));
            }
        }
        Label sentence = new Label(acts.isEmpty() ? tools.text("staff-screen.may-nothing") : acts.toString());
        sentence.setWrapText(true);
        return sentence;
    }
}
