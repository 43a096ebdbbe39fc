package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished folder, started as people start it: by its launcher, in processes of their own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path FOLDER = Path.of(System.getProperty("sealbook.root"), "app", "target", "sealbook");
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path elsewhere;

    @Test
    void startsFromAnyFolderWithTheJdkThatBuiltIt() throws Exception {
        Ended ended = start(FOLDER.resolve("bin/sealbook"), Map.of(), "--version");
        assertEquals("", ended.err());
        assertTrue(ended.out().startsWith("sealbook "), ended.out());
        assertEquals(0, ended.exit());
    }

    @Test
    void handsItsExitCodeOn() throws Exception {
        assertEquals(
                2,
                start(FOLDER.resolve("bin/sealbook"), Map.of(), "no-such-command")
                        .exit());
    }

    @Test
    void startsThroughSymbolicLinksFromAFolderWithSpaces() throws Exception {
        Path moved = elsewhere.resolve("a folder 公证");
        copy(FOLDER, moved);
        Path absolute = Files.createSymbolicLink(elsewhere.resolve("absolute"), moved.resolve("bin/sealbook"));
        Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("absolute"));
        Ended ended = start(relative, Map.of("LC_ALL", "C"), "--version");
        assertEquals("", ended.err());
        assertEquals(start(absolute, Map.of(), "--version"), ended);
    }

    @Test
    void takesTheFirstJavaThatIsNewEnough() throws Exception {
        Path old = fakeJdk("old", "17.0.15");
        Path chosen = fakeJdk("chosen", "26");
        Ended ended = start(
                FOLDER.resolve("bin/sealbook"),
                Map.of("SEALBOOK_JAVA_HOME", old.toString(), "JAVA_HOME", chosen.toString()),
                "--version");
        assertEquals("the java of chosen\n", ended.out());
    }

    @Test
    void saysInOneSentenceWhatItNeedsWhereNoJavaIsNewEnough() throws Exception {
        Path moved = elsewhere.resolve("alone");
        copy(FOLDER, moved);
        Files.writeString(moved.resolve("lib/built-by.txt"), elsewhere.resolve("gone") + "\n");
        Path old = fakeJdk("old", "17.0.15");
        Ended ended = start(moved.resolve("bin/sealbook"), Map.of("JAVA_HOME", old.toString()), "--version");
        assertEquals(4, ended.exit());
        assertEquals("", ended.out());
        assertEquals(1, ended.err().lines().count());
        assertTrue(ended.err().contains("Sealbook needs Java 25 or newer"), ended.err());
    }

    @Test
    void namesFilesInChineseWhereTheLocaleIsNotUtf8() throws Exception {
        Ended ended = start(FOLDER.resolve("bin/sealbook"), Map.of("LC_ALL", "C", "JAVA_HOME", JDK), "证据");
        assertEquals("不认识“证据”。", ended.err().lines().findFirst().orElseThrow());
        Ended english = start(FOLDER.resolve("bin/sealbook"), Map.of("LC_ALL", "en_US", "JAVA_HOME", JDK), "证据");
        assertEquals("“证据” is not known.", english.err().lines().findFirst().orElseThrow());
    }

    /** A folder whose {@code java} claims a version and, started, says which it is. */
    private Path fakeJdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(elsewhere.resolve(name).resolve("bin"));
        Path java = bin.resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                        + "\" 2026-01-01' >&2; else echo the java of " + name + "; fi\n");
        assertTrue(java.toFile().setExecutable(true));
        return elsewhere.resolve(name);
    }

    private record Ended(int exit, String out, String err) {}

    private Ended start(Path program, Map<String, String> environment, String... arguments) throws Exception {
        Path out = elsewhere.resolve("out");
        Path err = elsewhere.resolve("err");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList())
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "SEALBOOK_JAVA_HOME", "LANG", "LC_ALL"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end");
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
