package org.sealbook.language;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.sealbook.record.TimeBounds;

/** Between which times something was recorded, in one sentence, and that this is all that is said. */
public final class BoundsWords {

    private BoundsWords() {}

    /**
     * The sentence.
     *
     * @param time how the reader reads a time
     */
    public static String line(Messages messages, TimeBounds bounds, Function<Instant, String> time) {
        Optional<String> after = bounds.notBefore().map(time);
        Optional<String> by = bounds.notAfter().map(time);
        if (after.isPresent() && by.isPresent()) {
            return messages.text("bounds.both", after.get(), by.get());
        }
        return by.map(each -> messages.text("bounds.not-after", each))
                .or(() -> after.map(each -> messages.text("bounds.not-before", each)))
                .orElseGet(() -> messages.text("bounds.none"));
    }
}
