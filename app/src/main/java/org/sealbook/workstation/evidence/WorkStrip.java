package org.sealbook.workstation.evidence;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.work.LongTask;

/** Work under way, on the screen that began it: what, how far, how fast, and the way to stop it. */
final class WorkStrip extends HBox {

    WorkStrip(Tools tools, LongTask<?> task) {
        getStyleClass().add("work-strip");
        setId("evidence-work");
        Label title = new Label();
        title.textProperty().bind(task.titleProperty());
        title.getStyleClass().add("strong");
        Label message = new Label();
        message.textProperty().bind(task.messageProperty());
        message.getStyleClass().add("soft");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(title, bar, message);
        words.getStyleClass().add("words");
        setHgrow(words, Priority.ALWAYS);
        ActionButton[] stop = new ActionButton[1];
        stop[0] = new ActionButton(tools.text("evidence-screen.stop"), ActionButton.Weight.PLAIN, () -> {
                    stop[0].setDisable(true);
                    task.cancel(false);
                })
                .with(Icons.STOP);
        stop[0].setId("evidence-stop");
        getChildren().addAll(words, stop[0]);
    }
}
