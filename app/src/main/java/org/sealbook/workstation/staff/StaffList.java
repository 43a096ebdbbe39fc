package org.sealbook.workstation.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.staff.StaffScreen.Seen;

/** Everybody, disabled people last. */
final class StaffList {

    private final Tools tools;
    private final PageHeader header;
    private final ActionButton add;
    private final PagedTable<StaffMember> table;
    private final VBox view;
    private Seen seen = new Seen(List.of(), Map.of(), StaffFact.OFFICE, false, List.of());
    private boolean filled;

    StaffList(Tools tools, PersonSheets sheets) {
        this.tools = tools;
        add = new ActionButton(tools.text("staff-screen.add"), Weight.PRIMARY, sheets::add).with(Icons.ADD);
        add.setId("staff-add");
        ActionButton duties = new ActionButton(
                tools.text("staff-screen.duties"),
                Weight.PLAIN,
                () -> tools.navigator().go(Place.of(ScreenName.STAFF, StaffScreen.DUTIES)));
        duties.setId("staff-duties");
        ActionButton password =
                new ActionButton(tools.text("staff-screen.own-password"), Weight.PLAIN, sheets::ownPassword);
        password.setId("staff-own-password");
        header = new PageHeader(tools.text("window.screen.staff"), "").with(duties, password, add);
        table = new PagedTable<StaffMember>(
                        StaffMember::id,
                        new PagedTable.Words(
                                tools.text("staff-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.PERSON, tools.text("staff-screen.nobody")))
                .text(tools.text("staff-screen.name"), 12, member -> name(tools, member))
                .text(tools.text("staff-screen.sign-in"), 9, member -> seen.signIn(member))
                .text(tools.text("staff-screen.roles"), 20, member -> roles(tools, member))
                .part(tools.text("staff-screen.state"), 8, member -> state(tools, member))
                .opens(member -> tools.navigator()
                        .go(Place.of(ScreenName.STAFF, member.id().value())));
        table.setId("staff-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(header, table);
    }

    Node view() {
        return view;
    }

    void show(Seen now) {
        seen = now;
        long active = now.everybody().stream().filter(StaffMember::active).count();
        header.say(
                now.mayManage()
                        ? tools.text("staff-screen.count", active)
                        : tools.text("staff-screen.count-only", active));
        add.setDisable(!now.mayManage());
        add.setTooltip(now.mayManage() ? null : new Tooltip(tools.text("staff-screen.administrator-only")));
        if (filled) {
            table.reload();
        } else {
            filled = true;
            table.show((last, limit, answer) ->
                    answer.shown(after(last).stream().limit(limit).toList()));
        }
    }

    private List<StaffMember> after(Optional<StaffMember> last) {
        List<StaffMember> ordered = seen.everybody().stream()
                .sorted((a, b) -> Boolean.compare(b.active(), a.active()))
                .toList();
        return last.map(row -> ordered.stream()
                        .dropWhile(member -> !member.id().equals(row.id()))
                        .skip(1)
                        .toList())
                .orElse(ordered);
    }

    static String name(Tools tools, StaffMember member) {
        return member.name().orElseGet(() -> tools.text("word.erased"));
    }

    /** In the order in which the roles are defined. */
    static String roles(Tools tools, StaffMember member) {
        return Arrays.stream(Role.values())
                .filter(member::is)
                .map(role -> tools.messages().term("role", role.code()))
                .collect(Collectors.joining(tools.text("list.separator")));
    }

    static Pill state(Tools tools, StaffMember member) {
        return member.active()
                ? new Pill(tools.text("staff-screen.active"), Tone.GOOD)
                : new Pill(tools.text("staff.is-disabled"), Tone.CALM);
    }
}
