package org.sealbook.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where a person's password comes from: a file, the environment, or a prompt; never an argument. */
final class Passwords {

    private static final int LONGEST = 1024;

    private final Output output;
    private final Console console;
    private final Optional<Path> file;
    private final String option;
    private final String variable;

    private Passwords(Output output, Console console, Optional<Path> file, String option, String variable) {
        this.output = output;
        this.console = console;
        this.file = file;
        this.option = option;
        this.variable = variable;
    }

    /** The password of the person who acts. */
    static Passwords ofActing(Output output, Console console, Optional<Path> file) {
        return new Passwords(output, console, file, "--password-file", "SEALBOOK_PASSWORD");
    }

    /** The first password of a person who is added. */
    static Passwords ofNewPerson(Output output, Console console, Optional<Path> file) {
        return new Passwords(output, console, file, "--new-password-file", "SEALBOOK_NEW_PASSWORD");
    }

    /** Whether it comes from a file or the environment, so that nobody need be asked. */
    boolean isGiven() {
        return file.isPresent() || console.environment().containsKey(variable);
    }

    /**
     * The password, which the caller wipes.
     *
     * @param questionKey what the prompt says
     * @throws CommandException where no password can be had
     */
    char[] read(String questionKey, Object... arguments) {
        if (file.isPresent()) {
            return fromFile(file.get());
        }
        String value = console.environment().get(variable);
        if (value != null) {
            return value.toCharArray();
        }
        return console.terminal()
                .flatMap(prompt -> prompt.ask(output.messages().text(questionKey, arguments)))
                .orElseThrow(() -> CommandException.wrongUse("password.none", option, variable));
    }

    /**
     * A password that is set now, which the caller wipes. Whoever types it types it twice.
     *
     * @throws CommandException where none can be had, or the two differ
     */
    char[] readNew(String questionKey, Object... arguments) {
        char[] first = read(questionKey, arguments);
        if (isGiven()) {
            return first;
        }
        char[] again = read("password.again");
        boolean same = Arrays.equals(first, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw CommandException.wrongUse("password.differs");
        }
        return first;
    }

    /** The file's first line, in UTF-8. */
    private static char[] fromFile(Path file) {
        byte[] bytes;
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw CommandException.wrongUse("password.file-unreadable", file);
        }
        if (bytes.length > LONGEST) {
            Arrays.fill(bytes, (byte) 0);
            throw CommandException.wrongUse("password.file-too-long", file, LONGEST);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            char[] password = Arrays.copyOf(text.array(), end);
            Arrays.fill(text.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw CommandException.wrongUse("password.file-unreadable", file);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
