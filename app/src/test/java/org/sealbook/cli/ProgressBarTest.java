package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void showsOnATerminalAndNowhereElse() {
        assertEquals("", drawn(false));
        String bar = drawn(true);
        assertTrue(bar.startsWith("\r" + "█".repeat(15) + "░".repeat(15) + " 50 % video.mp4"), bar);
        assertTrue(bar.endsWith(" 100 % video.mp4" + System.lineSeparator()), bar);
    }

    private static String drawn(boolean shown) {
        var screen = new ByteArrayOutputStream();
        try (var bar =
                new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), shown, "video.mp4", 1000)) {
            bar.advance(500);
            bar.advance(1);
            bar.advance(499);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }
}
