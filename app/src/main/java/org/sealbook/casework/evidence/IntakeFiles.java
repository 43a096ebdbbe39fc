package org.sealbook.casework.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/** The files that a person named, folders walked. */
record IntakeFiles(List<IntakeFile> files) {

    /** The most files that one act takes in. */
    static final int MOST_FILES = 10_000;

    /** A longer name would not fit the attachment list of a certificate. */
    private static final int LONGEST_NAME = 255;

    /**
     * One file.
     *
     * @param name as evidence: for a file in a folder, the way to it from that folder, with slashes
     * @param size in bytes, when it was listed
     */
    record IntakeFile(Path path, String name, long size) {}

    IntakeFiles {
        files = List.copyOf(files);
    }

    /**
     * Lists files and the files below folders, each folder's in the order of their names. Links inside folders are not followed.
     *
     * @throws Refusal when a path is missing or neither file nor folder, when there is no file at all, or too many
     */
    static IntakeFiles list(List<Path> paths) throws IOException {
        List<IntakeFile> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(below(path));
            } else if (Files.isRegularFile(path)) {
                found.add(file(path, String.valueOf(path.getFileName())));
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal("refusal.evidence.not-a-file", path.toString());
            } else {
                throw new Refusal("refusal.evidence.no-such-file", path.toString());
            }
            requireNotTooMany(found.size());
        }
        if (found.isEmpty()) {
            throw new Refusal("refusal.evidence.nothing-to-fix");
        }
        return new IntakeFiles(found);
    }

    long bytes() {
        return files.stream().mapToLong(IntakeFile::size).sum();
    }

    private static List<IntakeFile> below(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        requireNotTooMany(paths.size());
        List<IntakeFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(file(path, folder.relativize(path).toString().replace('\\', '/')));
        }
        files.sort(Comparator.comparing(IntakeFile::name));
        return files;
    }

    private static IntakeFile file(Path path, String name) throws IOException {
        return new IntakeFile(path, Texts.name("file", name, LONGEST_NAME), Files.size(path));
    }

    private static void requireNotTooMany(int files) {
        if (files > MOST_FILES) {
            throw new Refusal("refusal.evidence.too-many-files", Integer.toString(MOST_FILES));
        }
    }
}
