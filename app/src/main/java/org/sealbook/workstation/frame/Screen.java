package org.sealbook.workstation.frame;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** One place of the rail. Built when it is first gone to, and again after a change of language. Used on the FX thread only. */
public interface Screen {

    /** What it looks like; the same node every time. */
    Node view();

    /**
     * It is being shown, or asked to show something else.
     *
     * @param subject the id of what is to be seen, e.g. of one case; empty for the list
     */
    void show(Optional<String> subject);

    /** Another screen took its place; its long work goes on. */
    default void leave() {}

    /** What the command palette offers here beside the places to go. */
    default List<PaletteAction> actions() {
        return List.of();
    }
}
