package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which part of the demo begins, and measures how long each took. */
final class StageTimes {

    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final Output output;
    private final Map<Enum<?>, Long> nanoseconds = new LinkedHashMap<>();
    private @Nullable Enum<?> running;
    private long since;

    StageTimes(Output output) {
        this.output = output;
    }

    void begins(Enum<?> stage) {
        end();
        running = stage;
        since = System.nanoTime();
        output.remark("demo.stage." + stage.name());
    }

    /** The last part is over. */
    void end() {
        Enum<?> ended = running;
        if (ended != null) {
            nanoseconds.put(ended, System.nanoTime() - since);
            running = null;
        }
    }

    Map<String, Long> milliseconds() {
        Map<String, Long> all = new TreeMap<>();
        nanoseconds.forEach(
                (stage, time) -> all.put(stage.name().toLowerCase(Locale.ROOT), time / NANOS_A_MILLISECOND));
        return all;
    }

    String words() {
        return nanoseconds.entrySet().stream()
                .map(each ->
                        output.messages().text("demo.stage." + each.getKey().name()) + " "
                                + each.getValue() / NANOS_A_MILLISECOND + " ms")
                .collect(Collectors.joining(" · "));
    }
}
