package org.sealbook.workstation.start;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Messages;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MiddleEllipsis;

/** The first thing seen: offices used before, and four ways to begin. */
public final class StartPage extends StackPane {

    private final VBox troubles = new VBox();

    /** What a person can choose here. */
    public interface Choices {

        void openRecent(Path folder);

        void openOther();

        void found();

        void sample();

        void verify();
    }

    /** The page; in its corner stands the choice of language and look. */
    public StartPage(Messages messages, List<Path> recent, Choices choices, Node corner) {
        getStyleClass().add("start-page");
        setId("start");
        Label name = new Label(messages.text("window.title"));
        name.getStyleClass().add("start-title");
        Label line = new Label(messages.text("window.start.line"));
        line.getStyleClass().add("soft");
        VBox content = new VBox(name, line, troubles);
        content.getStyleClass().add("start-column");
        if (!recent.isEmpty()) {
            content.getChildren().add(recentOnes(messages, recent, choices));
        }
        HBox first = new HBox(
                way(messages, "open", Icons.OFFICE, ActionButton.Weight.PLAIN, choices::openOther),
                way(messages, "found", Icons.ADD, ActionButton.Weight.PLAIN, choices::found));
        HBox second = new HBox(
                way(messages, "sample", Icons.SHOW, ActionButton.Weight.PLAIN, choices::sample),
                way(messages, "verify", Icons.VERIFY, ActionButton.Weight.PLAIN, choices::verify));
        first.getStyleClass().add("start-ways");
        second.getStyleClass().add("start-ways");
        content.getChildren().addAll(first, second);
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        getChildren().addAll(content, corner);
    }

    /** Shows what went wrong, or what is being done, above the choices. */
    public void tell(Node what) {
        troubles.getChildren().setAll(what);
    }

    private static Node recentOnes(Messages messages, List<Path> recent, Choices choices) {
        VBox rows = new VBox();
        rows.getStyleClass().add("start-recent");
        Label title = new Label(messages.text("window.start.recent"));
        title.getStyleClass().add("soft");
        rows.getChildren().add(title);
        for (Path folder : recent) {
            Button row = new Button();
            MiddleEllipsis path = new MiddleEllipsis(folder.toString());
            HBox.setHgrow(path, Priority.ALWAYS);
            HBox line = new HBox(Icons.OFFICE.beside(), path);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("row");
            row.setGraphic(line);
            row.getStyleClass().add("start-recent-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAccessibleText(folder.toString());
            row.setOnAction(_ -> choices.openRecent(folder));
            rows.getChildren().add(row);
        }
        return rows;
    }

    private static Node way(Messages messages, String code, Icons icon, ActionButton.Weight weight, Runnable choose) {
        Label title = new Label(messages.text("window.start." + code + ".title"), icon.beside());
        title.getStyleClass().add("start-way-title");
        Label what = new Label(messages.text("window.start." + code + ".what"));
        what.setWrapText(true);
        what.getStyleClass().add("soft");
        ActionButton go = new ActionButton(messages.text("window.start." + code), weight, choose);
        go.setId("start-" + code);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Card card = new Card(title, what, gap, go);
        card.getStyleClass().add("start-way");
        return card;
    }
}
