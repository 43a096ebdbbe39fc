package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealbook.language.Trouble;

class FailureTest {

    @Test
    void theSurroundingsFailWithFour() {
        assertEquals(
                new Failure(
                        Exit.SURROUNDINGS,
                        new Trouble(Trouble.Kind.SURROUNDINGS, "surroundings.missing", List.of("x"))),
                Failure.of(new NoSuchFileException("x")));
        assertEquals(
                new Failure(
                        Exit.SURROUNDINGS, new Trouble(Trouble.Kind.SURROUNDINGS, "surroundings.denied", List.of("x"))),
                Failure.of(new UncheckedIOException(new AccessDeniedException("x"))));
        assertEquals(
                new Failure(
                        Exit.SURROUNDINGS,
                        new Trouble(Trouble.Kind.SURROUNDINGS, "surroundings.disk", List.of("IOException: full"))),
                Failure.of(new IOException("full")));
        assertEquals(
                new Failure(
                        Exit.SURROUNDINGS, new Trouble(Trouble.Kind.SURROUNDINGS, "surroundings.memory", List.of())),
                Failure.of(new OutOfMemoryError()));
    }

    @Test
    void whatNobodyForesawIsNotMistakenForAVerdict() {
        assertEquals(
                Exit.SURROUNDINGS, Failure.of(new IllegalStateException("?")).exit());
        assertEquals(
                List.of("NullPointerException"),
                Failure.of(new NullPointerException()).trouble().arguments());
    }

    @Test
    void aCommandsOwnFailureKeepsItsKey() {
        assertEquals(
                new Failure(Exit.WRONG_USE, new Trouble(Trouble.Kind.WRONG_USE, "password.none", List.of())),
                Failure.of(CommandException.wrongUse("password.none")));
    }
}
