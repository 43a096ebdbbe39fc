package org.sealbook.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.office.DemoWorkflow.Stage;
import org.sealbook.office.DemoWorkflow.Watcher;

/** Says which part of the demo begins, and measures how long each took. */
final class StageTimes implements Watcher {

    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final Output output;
    private final Map<Stage, Long> nanoseconds = new EnumMap<>(Stage.class);
    private @Nullable Stage running;
    private long since;

    StageTimes(Output output) {
        this.output = output;
    }

    @Override
    public void begins(Stage stage) {
        end();
        running = stage;
        since = System.nanoTime();
        output.remark("demo.stage." + stage.name());
    }

    /** The last part is over. */
    void end() {
        Stage ended = running;
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
