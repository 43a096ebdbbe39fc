package org.sealbook.workstation.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.sealbook.language.Messages;
import org.sealbook.record.Id;
import org.sealbook.vault.VaultException;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/**
 * What checks of evidence found since the screen was opened. Evidence that no check has read to its end has no finding: a check that did
 * not run is never shown as passed. Used on the FX thread only.
 */
final class Checks {

    /** What a check found. */
    enum State {
        WHOLE("whole", Tone.GOOD),
        CHANGED("changed", Tone.BAD),
        MISSING("missing", Tone.BAD),
        /** The disk did not let it be read; it may be whole. */
        UNREADABLE("unreadable", Tone.WATCH);

        private final String code;
        private final Tone tone;

        State(String code, Tone tone) {
            this.code = code;
            this.tone = tone;
        }

        /** Ends message keys. */
        String code() {
            return code;
        }

        Tone tone() {
            return tone;
        }
    }

    /**
     * What one check found.
     *
     * @param at when it ended
     * @param problem the vault's own words; empty where it is whole
     */
    record Finding(State state, Instant at, Optional<VaultException> problem) {

        static Finding of(Optional<VaultException> problem, Instant at) {
            State state = problem.map(VaultException::reason)
                    .map(reason -> switch (reason) {
                        case MISSING -> State.MISSING;
                        case DAMAGED, OTHER_CONTENT -> State.CHANGED;
                        case UNREADABLE, DISK_FAILED, INPUT_FAILED, INPUT_SIZE_DIFFERS, CANCELLED -> State.UNREADABLE;
                    })
                    .orElse(State.WHOLE);
            return new Finding(state, at, problem);
        }

        /** What the vault said, as a person reads it; empty where it is whole. */
        String detail(Messages messages) {
            return problem.map(e -> messages.text(e.key(), e.arguments().toArray()))
                    .orElse("");
        }
    }

    private final Tools tools;
    private final ObservableMap<Id, Finding> findings = FXCollections.observableHashMap();

    Checks(Tools tools) {
        this.tools = tools;
    }

    void found(Id evidence, Finding finding) {
        findings.put(evidence, finding);
    }

    Optional<Finding> of(Id evidence) {
        return Optional.ofNullable(findings.get(evidence));
    }

    /** A pill that follows what is found of this evidence; it says nothing while nothing was found. */
    Node pill(Id evidence) {
        return new Following(evidence);
    }

    /** Tells of every finding from now on, as long as {@code owner} keeps the answer. */
    MapChangeListener<Id, Finding> follow(Runnable changed) {
        MapChangeListener<Id, Finding> listener = _ -> changed.run();
        findings.addListener(new WeakMapChangeListener<>(listener));
        return listener;
    }

    private final class Following extends StackPane {

        private final Id evidence;

        /** Held here, because the map knows it weakly: rows come and go. */
        @SuppressWarnings("unused")
        private final MapChangeListener<Id, Finding> following;

        Following(Id evidence) {
            this.evidence = evidence;
            getStyleClass().add("check-pill");
            following = follow(this::show);
            show();
        }

        private void show() {
            getChildren().setAll(of(evidence).stream().map(this::pill).toList());
        }

        private Pill pill(Finding finding) {
            Pill pill = new Pill(
                    tools.text("evidence-screen.found." + finding.state().code()),
                    finding.state().tone());
            List<String> more = List.of(
                    tools.text("evidence-screen.checked-at", tools.formats().exact(finding.at())),
                    finding.detail(tools.messages()));
            pill.setTooltip(new Tooltip(String.join("\n", more).strip()));
            return pill;
        }
    }
}
