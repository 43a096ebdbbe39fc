package org.sealbook.workstation.staff;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Duties;
import org.sealbook.casework.staff.Role;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;

/** Who may what: every act in a row, every role in a column, as the program itself asks. */
final class DutiesPage {

    private DutiesPage() {}

    static Node of(Tools tools) {
        ActionButton back =
                new ActionButton(tools.text("window.back"), Weight.PLAIN, tools.navigator()::back).with(Icons.BACK);
        GridPane grid = new GridPane();
        grid.setId("staff-duties-table");
        grid.getStyleClass().add("duties");
        ColumnConstraints acts = new ColumnConstraints();
        acts.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(acts);
        int column = 1;
        for (Role role : Role.values()) {
            ColumnConstraints narrow = new ColumnConstraints();
            narrow.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(narrow);
            Label head = new Label(tools.messages().term("role", role.code()));
            head.getStyleClass().add("fact-label");
            grid.add(head, column++, 0);
        }
        int row = 1;
        for (Act act : Act.values()) {
            grid.add(new Label(tools.messages().term("act", act.code())), 0, row);
            column = 1;
            for (Role role : Role.values()) {
                boolean may = Duties.rolesFor(act).contains(role);
                Label mark = new Label(may ? "●" : "");
                mark.setAccessibleText(tools.text(
                        may ? "staff-screen.duty.may" : "staff-screen.duty.may-not",
                        tools.messages().term("role", role.code()),
                        tools.messages().term("act", act.code())));
                grid.add(mark, column++, row);
            }
            row++;
        }
        ScrollPane scroll = new ScrollPane(new VBox(new Card(grid)));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(
                new PageHeader(tools.text("staff-screen.duties"), tools.text("staff-screen.duties.line")).with(back),
                scroll);
    }
}
