package org.sealbook.casework.register;

import java.util.Arrays;
import java.util.Map;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;

/**
 * A series of certificate numbers and what became of them.
 *
 * @param last the highest serial that was given
 * @param counts how many numbers are issued, pending and voided; every state is a key
 */
public record SeriesCount(NumberSeries series, int last, Map<NumberState, Integer> counts) {

    public SeriesCount {
        counts = Map.copyOf(counts);
        if (!counts.keySet().containsAll(Arrays.asList(NumberState.values()))) {
            throw new IllegalArgumentException("a state is not counted");
        }
    }

    public int count(NumberState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Whether every serial up to the last one is there. */
    public boolean isWhole() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() == last;
    }
}
