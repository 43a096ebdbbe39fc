package org.sealbook.court;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaturityTest {

    @Test
    void theTimeBoundIsTheEarliestThatNotAllLiarsCouldHaveMade() {
        List<Long> times = List.of(500L, 100L, 300L);
        assertEquals(Optional.of(Instant.ofEpochSecond(100)), Maturity.notAfter(times, 0));
        assertEquals(Optional.of(Instant.ofEpochSecond(300)), Maturity.notAfter(times, 1));
        assertEquals(Optional.of(Instant.ofEpochSecond(500)), Maturity.notAfter(times, 2));
        assertEquals(Optional.empty(), Maturity.notAfter(times, 3));
        assertEquals(Optional.empty(), Maturity.notAfter(List.of(Long.MAX_VALUE), 0));
    }
}
