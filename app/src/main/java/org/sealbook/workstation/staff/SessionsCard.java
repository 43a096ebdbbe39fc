package org.sealbook.workstation.staff;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.Session;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.staff.StaffScreen.Seen;

/** When a person came and went at this machine, the newest first; of others only whoever manages the staff sees it. */
final class SessionsCard extends VBox {

    private static final int MOST_ROWS = 30;

    SessionsCard(Tools tools, Seen seen, StaffMember member) {
        getStyleClass().add("sb-card");
        setId("staff-sessions");
        getChildren().add(new SectionTitle(tools.text("staff-screen.sessions")));
        if (!seen.mayManage() && !member.id().equals(seen.self())) {
            getChildren().add(line(tools.text("staff-screen.sessions.others")));
            return;
        }
        List<Session> own = seen.sessions().stream()
                .filter(each -> each.person().equals(member.id()))
                .limit(MOST_ROWS)
                .toList();
        if (own.isEmpty()) {
            getChildren().add(line(tools.text("staff-screen.sessions.none")));
            return;
        }
        Facts rows = new Facts();
        own.forEach(each -> rows.with(
                tools.formats().exact(each.last()),
                tools.text(
                        each.times() > 1 ? "staff.session.times" : "staff.session.once",
                        each.event().code(),
                        each.times())));
        getChildren().addAll(line(tools.text("staff-screen.sessions.what")), rows);
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("soft");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
