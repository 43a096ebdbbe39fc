package org.sealbook.journal;

import java.util.List;
import java.util.Optional;

/**
 * What reading a whole journal found.
 *
 * @param segments the segments in order, up to the first damage; one that is damaged counts up to there, or not at all if its header is bad
 * @param records how many good records there are before any damage: the number of the next
 * @param damage the first thing that is wrong
 */
public record Scan(List<SegmentInfo> segments, long records, Optional<Damage> damage) {

    public Scan {
        segments = List.copyOf(segments);
    }
}
