package org.sealbook.workstation;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import org.sealbook.ledger.OfficeClock;

/** Calls once nobody has touched keyboard, mouse or screen for a while, by the office's clock. Used on the FX thread only. */
final class IdleWatch {

    private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(1);

    private final Scene scene;
    private final OfficeClock clock;
    private final Duration patience;
    private final Runnable idle;
    private final Timeline looking;
    private final EventHandler<InputEvent> touched = this::touch;
    private Instant last;
    private boolean called;
    private Point2D mouse = Point2D.ZERO;

    IdleWatch(Scene scene, OfficeClock clock, Duration patience, Runnable idle) {
        this.scene = scene;
        this.clock = clock;
        this.patience = patience;
        this.idle = idle;
        this.last = clock.now().time();
        this.looking = new Timeline(new KeyFrame(LOOK, _ -> look()));
        looking.setCycleCount(Animation.INDEFINITE);
        scene.addEventFilter(InputEvent.ANY, touched);
        looking.play();
    }

    void stop() {
        looking.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }

    /** What moves below a mouse that rests is no touch. */
    private void touch(InputEvent event) {
        if (event instanceof MouseEvent moved && !moved.isPrimaryButtonDown()) {
            Point2D at = new Point2D(moved.getScreenX(), moved.getScreenY());
            if (at.equals(mouse) && moved.getClickCount() == 0) {
                return;
            }
            mouse = at;
        }
        last = clock.now().time();
        called = false;
    }

    private void look() {
        Instant now = clock.now().time();
        if (now.isBefore(last)) {
            last = now; // A clock that was set back makes nobody's screen stay open for longer.
        }
        if (!called && !now.isBefore(last.plus(patience))) {
            called = true;
            idle.run();
        }
    }
}
