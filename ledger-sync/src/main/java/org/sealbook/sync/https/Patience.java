package org.sealbook.sync.https;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sealbook.record.Origin;

/** How long a stall may be with each member: doubles with every stall, halves with every exchange that ended well. Safe for many threads. */
final class Patience {
    private final Pace pace;
    private final Map<Origin, Duration> windows = new ConcurrentHashMap<>();

    Patience(Pace pace) {
        this.pace = pace;
    }

    Duration window(Origin member) {
        return windows.getOrDefault(member, pace.stall());
    }

    void stalled(Origin member) {
        windows.compute(member, (_, window) -> {
            Duration doubled = (window == null ? pace.stall() : window).multipliedBy(2);
            return doubled.compareTo(pace.longestStall()) > 0 ? pace.longestStall() : doubled;
        });
    }

    void endedWell(Origin member) {
        windows.computeIfPresent(member, (_, window) -> {
            Duration half = window.dividedBy(2);
            return half.compareTo(pace.stall()) <= 0 ? null : half;
        });
    }
}
