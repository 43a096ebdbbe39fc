package org.sealbook.workstation.parts;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A file's name on one line: where it is too long, its middle is left out, so that beginning and extension stay; the tooltip has all. */
public final class MiddleEllipsis extends Label {

    /** A label for {@code name}. */
    public MiddleEllipsis(String name) {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        show(name);
    }

    /** Shows another name. */
    public void show(String name) {
        setText(name);
        setTooltip(name.isEmpty() ? null : new Tooltip(name));
    }
}
