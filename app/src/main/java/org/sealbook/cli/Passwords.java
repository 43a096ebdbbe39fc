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

    static final String VARIABLE = "SEALBOOK_PASSWORD";

    private static final int LONGEST = 1024;

    private final Output output;
    private final Console console;
    private final Optional<Path> file;

    Passwords(Output output, Console console, Optional<Path> file) {
        this.output = output;
        this.console = console;
        this.file = file;
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
        String variable = console.environment().get(VARIABLE);
        if (variable != null) {
            return variable.toCharArray();
        }
        return console.terminal()
                .flatMap(prompt -> prompt.ask(output.messages().text(questionKey, arguments)))
                .orElseThrow(() -> CommandException.wrongUse("password.none"));
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
