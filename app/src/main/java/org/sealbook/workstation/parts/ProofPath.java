package org.sealbook.workstation.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * An audit path as a picture: the leaf at the bottom, at each level the digest that it is hashed with, at its left or right as the hash has
 * them, up to the block's root, on through the log to the checkpoint; the cosigners stand beside it as stamps. Any length: long paths
 * scroll, the stamps stay.
 */
public final class ProofPath extends HBox {

    /** What a step of the path is. */
    public enum Kind {
        /** Where it begins: the entry. */
        LEAF,
        /** A hash of two. */
        INNER,
        /** A digest that has a name: the block's root, the header's leaf, the checkpoint's root. */
        NAMED
    }

    /** The digest with which a step is hashed to give the next one. */
    public record Sibling(String hex, boolean left) {}

    /**
     * One digest on the way up.
     *
     * @param label what it is; empty for an inner hash that has no name
     * @param hex the digest, hexadecimal
     * @param sibling what it is hashed with to give the next step; empty at the top, and where the next step follows otherwise, as a
     *     header's leaf from the block's root within it
     */
    public record Step(Kind kind, String label, String hex, Optional<Sibling> sibling) {}

    /**
     * A cosigner's stamp.
     *
     * @param name who
     * @param when when it was set, or what is missing
     * @param set whether it is there; a stamp that is not is an empty outline
     */
    public record Stamp(String name, String when, boolean set) {}

    /**
     * A picture of a whole proof.
     *
     * @param steps from the leaf up, at least one
     * @param stamps the cosigners; none where nobody has seen the head yet
     * @param stampsTitle the words above the stamps
     * @param copy what a digest's copy button does, for tooltips and screen readers
     * @throws IllegalArgumentException without a step
     */
    public ProofPath(List<Step> steps, List<Stamp> stamps, String stampsTitle, String copy) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least its leaf");
        }
        getStyleClass().add("proof-path");
        ScrollPane scroll = new ScrollPane(new ProofDrawing(steps, copy));
        scroll.getStyleClass().add("path");
        scroll.setFitToWidth(true);
        setHgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        if (!stamps.isEmpty()) {
            List<Label> seals = new ArrayList<>();
            for (Stamp stamp : stamps) {
                seals.add(seal(stamp));
            }
            Label title = new Label(stampsTitle);
            title.getStyleClass().add("soft");
            VBox beside = new VBox(title);
            beside.getChildren().addAll(seals);
            beside.getStyleClass().add("stamps");
            getChildren().add(beside);
        }
    }

    private static Label seal(Stamp stamp) {
        Label seal = new Label(stamp.name() + "\n" + stamp.when());
        seal.getStyleClass().addAll("stamp", stamp.set() ? "set" : "missing");
        seal.setWrapText(true);
        seal.setMinHeight(USE_PREF_SIZE);
        return seal;
    }
}
