package org.sealbook.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sealbook.language.Messages;
import org.sealbook.record.CanonicalJson;

/**
 * The one way by which commands answer: sentences on standard output, or with {@code --json} one JSON object there and
 * nothing else; remarks, progress and errors on standard error.
 */
public final class Output {

    private final Console console;
    private final Preferences preferences;
    private final Messages messages;

    Output(Console console, Preferences preferences) {
        this.console = console;
        this.preferences = preferences;
        this.messages = Messages.of(preferences.language());
    }

    Messages messages() {
        return messages;
    }

    /** Says a sentence of the answer; silent with {@code --json}. */
    void say(String key, Object... arguments) {
        print(messages.text(key, arguments));
    }

    /** Prints a line of the answer that needs no translation; silent with {@code --json}. */
    void print(String line) {
        if (!preferences.json()) {
            console.out().println(line);
        }
    }

    /** Gives the answer as the one JSON object; silent without {@code --json}. */
    void answer(Map<String, ?> object) {
        if (preferences.json()) {
            console.out().println(new String(CanonicalJson.write(object), StandardCharsets.UTF_8));
        }
    }

    /** The same for an object that was written already. */
    void answerText(String json) {
        if (preferences.json()) {
            console.out().println(json);
        }
    }

    /** Remarks something that is no part of the answer. */
    void remark(String key, Object... arguments) {
        console.err().println(messages.text(key, arguments));
    }

    /** Prints a line of a remark that needs no translation. */
    void warn(String line) {
        console.err().println(line);
    }

    /** A bar for work of this many bytes; it shows only on a terminal. */
    ProgressBar progress(String label, long total) {
        return new ProgressBar(console.err(), console.terminal().isPresent(), label, total);
    }

    /** Tells what failed: one sentence, what was kept, what to do. Answers the exit code. */
    int fail(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        String sentence = failure.trouble().sentence(messages);
        String kept = failure.trouble().kept(messages);
        String todo = failure.trouble().todo(messages);
        if (preferences.verbose()) {
            thrown.printStackTrace(console.err());
        }
        if (preferences.json()) {
            answer(Map.of(
                    "error",
                    Map.of(
                            "code", failure.exit().code(),
                            "key", failure.trouble().key(),
                            "message", sentence,
                            "kept", kept,
                            "todo", todo)));
        } else {
            List.of(sentence, kept, todo).forEach(console.err()::println);
        }
        return failure.exit().code();
    }

    /** Standard output itself, for a command that talks with a program by lines. */
    PrintStream stream() {
        return console.out();
    }

    PrintWriter out() {
        return new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
    }

    PrintWriter err() {
        return new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
    }
}
