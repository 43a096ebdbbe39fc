package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.language.Language;

class PasswordsTest {

    @TempDir
    private Path folder;

    @Test
    void theFileComesFirstAndEndsAtItsFirstLine() throws IOException {
        Path file = folder.resolve("p");
        Files.writeString(file, "口令 x\r\nsecond\n");
        assertArrayEquals(
                "口令 x".toCharArray(), read(Map.of("SEALBOOK_PASSWORD", "other"), Optional.empty(), Optional.of(file)));
    }

    @Test
    void thenTheEnvironmentThenThePrompt() {
        Console.PasswordPrompt prompt = _ -> Optional.of("typed".toCharArray());
        assertArrayEquals(
                "given".toCharArray(),
                read(Map.of("SEALBOOK_PASSWORD", "given"), Optional.of(prompt), Optional.empty()));
        assertArrayEquals("typed".toCharArray(), read(Map.of(), Optional.of(prompt), Optional.empty()));
    }

    @Test
    void withoutATerminalItSaysWhereAPasswordMayComeFrom() {
        assertEquals("password.none", refusal(Optional.empty()));
    }

    @Test
    void refusesAFileThatIsMissingTooLongOrNotText() throws IOException {
        assertEquals("password.file-unreadable", refusal(Optional.of(folder.resolve("none"))));
        assertEquals(
                "password.file-too-long", refusal(Optional.of(Files.write(folder.resolve("long"), new byte[1025]))));
        assertEquals("password.file-unreadable", refusal(Optional.of(Files.write(folder.resolve("bytes"), new byte[] {
            (byte) 0xff, 1
        }))));
    }

    @Test
    void aNewPasswordThatIsTypedIsTypedTwice() {
        assertArrayEquals("12345678".toCharArray(), newPassword("12345678", "12345678"));
        assertEquals(
                "password.differs",
                assertThrows(CommandException.class, () -> newPassword("12345678", "12345679"))
                        .key());
    }

    private static char[] newPassword(String... typed) {
        Iterator<String> answers = List.of(typed).iterator();
        Console.PasswordPrompt prompt = _ -> Optional.of(answers.next().toCharArray());
        return passwords(Map.of(), Optional.of(prompt), Optional.empty()).readNew("password.none");
    }

    private static String refusal(Optional<Path> file) {
        return assertThrows(CommandException.class, () -> read(Map.of(), Optional.empty(), file))
                .key();
    }

    private static char[] read(
            Map<String, String> environment, Optional<Console.PasswordPrompt> terminal, Optional<Path> file) {
        return passwords(environment, terminal, file).read("password.none");
    }

    private static Passwords passwords(
            Map<String, String> environment, Optional<Console.PasswordPrompt> terminal, Optional<Path> file) {
        Console console = Run.console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), environment, terminal);
        Output output = new Output(console, new Preferences(Language.EN, false, false));
        return Passwords.ofActing(output, console, file);
    }
}
