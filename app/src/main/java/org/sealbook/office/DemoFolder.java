package org.sealbook.office;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.sealbook.ledger.Refusal;

/** The folder that a demo writes: its own when the marker lies in it, else only an empty one. */
public final class DemoFolder {

    private static final String MARKER = ".sealbook-demo";

    private final Path folder;

    public DemoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Empties the folder of what an earlier demo left, and marks it.
     *
     * @throws Refusal if it holds anything and has no marker; nothing is touched
     */
    public void prepare() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal("refusal.demo.not-a-folder", folder.toString());
        }
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        Path marker = real.resolve(MARKER);
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            empty(real, marker);
        } else if (!isEmpty()) {
            throw new Refusal("refusal.demo.not-empty", folder.toString());
        } else {
            Files.writeString(marker, "sealbook demo\n");
        }
    }

    /** The data folder of the first office. */
    public Path office() {
        return office("ludao");
    }

    /** One of several. */
    Path office(String code) {
        return folder.resolve("offices").resolve(code);
    }

    /** The copy of the first office that records another past. */
    Path rewritten() {
        return folder.resolve("rewritten");
    }

    /** The founding document. */
    Path consortium() {
        return folder.resolve("consortium.json");
    }

    /** What an office's process had to say. */
    Path log(String name) throws IOException {
        return Files.createDirectories(folder.resolve("logs")).resolve(name + ".txt");
    }

    Path certificates() {
        return folder.resolve("certificates");
    }

    Path samples() {
        return folder.resolve("samples");
    }

    Path trust() {
        return folder.resolve("trust.json");
    }

    Path tampered() {
        return folder.resolve("tampered");
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Everything but the marker goes; symbolic links are removed, never followed. */
    private static void empty(Path real, Path marker) throws IOException {
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(marker)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                if (!visited.equals(real)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
