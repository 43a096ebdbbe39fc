package org.sealbook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealbook.office.SystemClock;

/**
 * What surrounds the program where it was started.
 *
 * @param out standard output, always UTF-8
 * @param err standard error, always UTF-8
 * @param environment the environment variables
 * @param locale the system's locale as Java knows it
 * @param clock the machine's, for answers that say "now"
 * @param terminal the person at a terminal; empty where the program runs in a script or pipe
 */
record Console(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Locale locale,
        InstantSource clock,
        Optional<PasswordPrompt> terminal) {

    /** Asks a person for a password without showing it. */
    @FunctionalInterface
    interface PasswordPrompt {
        /** The password; empty when the person ended the input. The caller wipes it. */
        Optional<char[]> ask(String question);
    }

    static Console ofSystem() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                Locale.getDefault(Locale.Category.DISPLAY),
                () -> new SystemClock().now().time(),
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .map(console -> question -> Optional.ofNullable(console.readPassword("%s ", question))));
    }
}
