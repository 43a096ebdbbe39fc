package org.sealbook.workstation;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Calls once nobody has touched keyboard, mouse or screen for a while. Used on the FX thread only. */
final class IdleWatch {

    private final Scene scene;
    private final PauseTransition quiet;
    private final EventHandler<InputEvent> touched;

    IdleWatch(Scene scene, Duration patience, Runnable idle) {
        this.scene = scene;
        this.quiet = new PauseTransition(patience);
        this.touched = _ -> quiet.playFromStart();
        quiet.setOnFinished(_ -> idle.run());
        scene.addEventFilter(InputEvent.ANY, touched);
        quiet.playFromStart();
    }

    void stop() {
        quiet.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
