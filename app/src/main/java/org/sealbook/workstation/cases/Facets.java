package org.sealbook.workstation.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;

/** Which cases are seen: mine or everybody's, and of which states, each with how many there are. Several states may be chosen. */
final class Facets extends FlowPane {

    private final Tools tools;
    private final ToggleButton mine;
    private final ToggleButton overdue;
    private final ToggleButton all;
    private final Map<CaseState, ToggleButton> states = new EnumMap<>(CaseState.class);

    /** @param changed another choice was made */
    Facets(Tools tools, Runnable changed) {
        this.tools = tools;
        getStyleClass().add("facets");
        mine = facet("cases-mine", tools.text("cases-screen.mine"), changed);
        overdue = facet("cases-overdue", tools.text("cases-screen.overdue"), changed);
        all = facet("cases-all", "", () -> {
            states.values().forEach(button -> button.setSelected(false));
            changed.run();
        });
        getChildren().addAll(mine, overdue, new Separator(Orientation.VERTICAL), all);
        for (CaseState state : CaseState.values()) {
            ToggleButton button = facet("cases-state-" + state.code(), "", changed);
            states.put(state, button);
            getChildren().add(button);
        }
        show(Map.of());
    }

    /** The states chosen; none where all are. */
    Set<CaseState> chosen() {
        Set<CaseState> chosen = EnumSet.noneOf(CaseState.class);
        states.forEach((state, button) -> {
            if (button.isSelected()) {
                chosen.add(state);
            }
        });
        return chosen;
    }

    /** The person whose cases are asked for, if not everybody's. */
    Optional<Id> handledBy(Id person) {
        return mine.isSelected() ? Optional.of(person) : Optional.empty();
    }

    /** Whether only cases in which the office is late are asked for. */
    boolean overdue() {
        return overdue.isSelected();
    }

    /** How many there are of each; a state without any is left out unless it is chosen. */
    void show(Map<CaseState, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        all.setText(tools.text("cases-screen.all", tools.formats().count(sum)));
        all.setSelected(chosen().isEmpty());
        states.forEach((state, button) -> {
            int count = counts.getOrDefault(state, 0);
            button.setText(tools.text(
                    "cases-screen.facet",
                    tools.messages().label("case-state", state.code()),
                    tools.formats().count(count)));
            boolean seen = count > 0 || button.isSelected();
            button.setVisible(seen);
            button.setManaged(seen);
        });
    }

    private static ToggleButton facet(String id, String words, Runnable changed) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().add("facet");
        button.setOnAction(_ -> changed.run());
        return button;
    }
}
