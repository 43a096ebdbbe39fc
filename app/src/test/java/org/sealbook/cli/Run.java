package org.sealbook.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealbook.office.OfficeException;

/** One command line carried out in this process, with what it printed. */
record Run(int exit, String out, String err) {

    /** As on a machine without a display. */
    static final Sealbook.Window NO_WINDOW = (_, _, _) -> {
        throw new OfficeException("window.no-display", List.of(), null);
    };

    static Run of(String... arguments) {
        return in(Map.of("LANG", "en_US.UTF-8"), Optional.empty(), arguments);
    }

    static Run in(Map<String, String> environment, Optional<Console.PasswordPrompt> terminal, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Map<String, String> given = new HashMap<>(environment);
        given.putIfAbsent("SEALBOOK_STATE", Path.of("target", "state").toString());
        int exit = Sealbook.run(console(out, err, given, terminal), NO_WINDOW, arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Console console(
            ByteArrayOutputStream out,
            ByteArrayOutputStream err,
            Map<String, String> environment,
            Optional<Console.PasswordPrompt> terminal) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Locale.ROOT,
                InstantSource.system(),
                terminal);
    }
}
