package org.sealbook.workstation.certificates;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.sealbook.workstation.frame.Troubles;

/** Does a short act in the background: its button is off meanwhile, and a refusal stands beside it. */
final class Acts {

    private Acts() {}

    /**
     * Does it.
     *
     * @param beside where a refusal is shown
     */
    static <T> void run(Around around, Button button, Pane beside, Callable<T> act, Consumer<T> done) {
        button.setDisable(true);
        beside.getChildren().clear();
        around.tools()
                .background()
                .run(
                        act,
                        answer -> {
                            button.setDisable(false);
                            done.accept(answer);
                        },
                        failure -> {
                            button.setDisable(false);
                            beside.getChildren()
                                    .setAll(Troubles.pane(around.tools().messages(), failure));
                        });
    }
}
