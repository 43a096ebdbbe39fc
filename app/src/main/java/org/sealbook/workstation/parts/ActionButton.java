package org.sealbook.workstation.parts;

import javafx.scene.control.Button;

/** A button that says a verb and does it. */
public final class ActionButton extends Button {

    /** How loud a button is. A page has at most one that is not {@link #PLAIN} or {@link #QUIET}. */
    public enum Weight {
        /** One of several ways on. */
        PLAIN("plain"),
        /** The way on in ordinary work. */
        PRIMARY("primary"),
        /** The office's own act: issue, sign. The only red button. */
        SEAL("office-act"),
        /** A way aside, without a border. */
        QUIET("quiet");

        private final String styleClass;

        Weight(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private final Weight weight;

    /** A button that runs {@code action} on the FX thread when pressed. */
    public ActionButton(String verb, Weight weight, Runnable action) {
        super(verb);
        this.weight = weight;
        getStyleClass().add(weight.styleClass);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }

    /** The same button with an icon before the verb. */
    public ActionButton with(Icons icon) {
        setGraphic(icon.beside());
        return this;
    }

    /** Whether this is the one button of its page that a person is meant to press. */
    boolean isMain() {
        return weight == Weight.PRIMARY || weight == Weight.SEAL;
    }
}
