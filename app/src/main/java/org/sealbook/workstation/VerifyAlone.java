package org.sealbook.workstation;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sealbook.language.Messages;
import org.sealbook.workstation.frame.Formats;
import org.sealbook.workstation.frame.Navigator;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.verify.VerifyScreen;
import org.sealbook.workstation.work.Background;
import org.sealbook.workstation.work.RunningTasks;

/** Verification where no office is open: the screen, a way back, and nothing else. What runs is asked to stop when it is left. */
final class VerifyAlone extends BorderPane {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    VerifyAlone(Messages messages, WindowSetup setup, Background background, Runnable back, Node corner) {
        getStyleClass().add("verify-alone");
        RunningTasks tasks = new RunningTasks();
        Navigator away = new Navigator() {
            @Override
            public void go(Place place) {
                back.run();
            }

            @Override
            public void back() {
                back.run();
            }
        };
        Tools tools = new Tools(
                messages,
                new Formats(messages, ZONE, setup.clock()),
                background,
                tasks,
                setup.files(),
                (tone, sentence) -> new Toasts(this).say(tone, sentence),
                away);
        ActionButton goBack =
                new ActionButton(messages.text("window.back"), ActionButton.Weight.QUIET, back).with(Icons.BACK);
        goBack.setId("verify-back");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(goBack, gap, corner);
        bar.getStyleClass().add("bar");
        setTop(bar);
        setCenter(new VerifyScreen(tools, Optional::empty).view());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                tasks.cancelAll();
            }
        });
    }
}
