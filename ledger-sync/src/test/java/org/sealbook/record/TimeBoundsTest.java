package org.sealbook.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeBoundsTest {

    private static final List<Long> TIMES = List.of(500L, 100L, 300L);

    @Test
    void notAfterTheEarliestThatNotAllLiarsCouldHaveMade() {
        assertEquals(Optional.of(Instant.ofEpochSecond(100)), TimeBounds.notAfter(TIMES, 0));
        assertEquals(Optional.of(Instant.ofEpochSecond(300)), TimeBounds.notAfter(TIMES, 1));
        assertEquals(Optional.of(Instant.ofEpochSecond(500)), TimeBounds.notAfter(TIMES, 2));
        assertEquals(Optional.empty(), TimeBounds.notAfter(TIMES, 3));
        assertEquals(Optional.empty(), TimeBounds.notAfter(List.of(), 0));
    }

    @Test
    void notBeforeTheNewestThatNotAllLiarsCouldHaveMade() {
        assertEquals(Optional.of(Instant.ofEpochSecond(500)), TimeBounds.notBefore(TIMES, 0));
        assertEquals(Optional.of(Instant.ofEpochSecond(300)), TimeBounds.notBefore(TIMES, 1));
        assertEquals(Optional.of(Instant.ofEpochSecond(100)), TimeBounds.notBefore(TIMES, 2));
        assertEquals(Optional.empty(), TimeBounds.notBefore(TIMES, 3));
    }

    @Test
    void aYearBeyond9999IsNoTime() {
        assertEquals(Optional.empty(), TimeBounds.notAfter(List.of(Long.MAX_VALUE), 0));
        assertEquals(Optional.empty(), TimeBounds.notBefore(List.of(Long.MAX_VALUE, 1L), 0));
        assertEquals(Optional.of(Instant.ofEpochSecond(1)), TimeBounds.notBefore(List.of(Long.MAX_VALUE, 1L), 1));
    }
}
