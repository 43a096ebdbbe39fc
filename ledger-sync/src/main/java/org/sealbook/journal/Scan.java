package org.sealbook.journal;

import java.util.List;
import java.util.Optional;

/**
 * What looking at a journal's segments, and at every record of the last one, found. Records of closed segments are not looked at.
 *
 * @param segments the segments in order, up to the first damage; one that is damaged counts up to there, or not at all if its header or its
 *     end mark is bad
 * @param records how many records there are before any damage that was found: the number of the next
 * @param damage the first thing that is wrong
 */
public record Scan(List<SegmentInfo> segments, long records, Optional<Damage> damage) {

    public Scan {
        segments = List.copyOf(segments);
    }
}
