package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Id;

class SignInPausesTest {

    private static final Id LIN = new Id("1".repeat(32));
    private static final Id CHEN = new Id("2".repeat(32));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private SignInPauses pauses;

    @BeforeEach
    void begin() {
        pauses = anew();
    }

    /** As another process would find them. */
    private SignInPauses anew() {
        return new SignInPauses(
                folder.resolve("sign-ins.json"), FileLayer.real(), () -> new ClockReading(now, ClockGrade.UNSYNCED));
    }

    @Test
    void thePausesGrowToFiveMinutes() {
        assertEquals(
                List.of(0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L),
                IntStream.rangeClosed(0, 10)
                        .mapToObj(failures -> SignInPauses.pause(failures).toSeconds())
                        .toList());
        assertEquals(Duration.ofMinutes(5), SignInPauses.pause(1_000));
    }

    @Test
    void threeWrongPasswordsCostNothingTheFourthAWaitThatStartingAnewDoesNotEnd() throws Exception {
        for (int i = 0; i < SignInPauses.FREE; i++) {
            pauses.requireTurn(LIN);
            pauses.failed(LIN);
        }
        OfficeException wait = assertThrows(OfficeException.class, () -> anew().requireTurn(LIN));
        assertEquals("office.sign-in-wait", wait.key());
        assertEquals(List.of("6", "3"), wait.arguments());
        assertDoesNotThrow(() -> pauses.requireTurn(CHEN));
        now = now.plusSeconds(5);
        pauses.requireTurn(LIN);
    }

    @Test
    void theRightPasswordEndsIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            pauses.failed(LIN);
        }
        pauses.succeeded(LIN);
        pauses.requireTurn(LIN);
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWaitForHours() throws Exception {
        for (int i = 0; i < 4; i++) {
            pauses.failed(LIN);
        }
        now = now.minus(Duration.ofDays(1));
        OfficeException wait = assertThrows(OfficeException.class, () -> pauses.requireTurn(LIN));
        assertEquals("11", wait.arguments().getFirst());
    }

    @Test
    void aSpoiledFileKeepsNobodyOut() throws Exception {
        for (int i = 0; i < 4; i++) {
            pauses.failed(LIN);
        }
        for (String spoiled : List.of("", "{", "[]", "{\"x\":{\"count\":9,\"last\":0}}", "{\"a\":1}")) {
            Files.writeString(folder.resolve("sign-ins.json"), spoiled);
            assertDoesNotThrow(() -> pauses.requireTurn(LIN), spoiled);
        }
        Files.writeString(
                folder.resolve("sign-ins.json"),
                "{\"" + LIN + "\":{\"count\":" + Long.MAX_VALUE + ",\"last\":" + Long.MAX_VALUE + "}}");
        assertDoesNotThrow(() -> pauses.requireTurn(LIN));
    }
}
