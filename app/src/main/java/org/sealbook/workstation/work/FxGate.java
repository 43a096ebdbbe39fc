package org.sealbook.workstation.work;

import javafx.application.Platform;

/** The one way onto the FX thread from another; nothing else in the program may ask for it. */
public final class FxGate {

    private FxGate() {}

    /** Runs it on the FX thread: at once if this is it, else as soon as the thread is free. */
    public static void run(Runnable shown) {
        if (Platform.isFxApplicationThread()) {
            shown.run();
        } else {
            Platform.runLater(shown);
        }
    }

    /** Runs it on the FX thread after what waits there already. */
    public static void later(Runnable shown) {
        Platform.runLater(shown);
    }
}
