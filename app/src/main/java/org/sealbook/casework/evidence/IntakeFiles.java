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

/**
 * The files that a person named, folders walked.
 *
 * @param refused what can't be taken, each with the reason; it does not keep the others from being taken
 */
public record IntakeFiles(List<IntakeFile> files, List<RefusedFile> refused) {

    /** The most files that one act takes in. */
    public static final int MOST_FILES = 10_000;

    /** A longer name would not fit the attachment list of a certificate. */
    private static final int LONGEST_NAME = 255;

    /**
     * One file.
     *
     * @param name as evidence: for a file in a folder, the way to it from that folder, with slashes
     * @param size in bytes, when it was listed
     */
    public record IntakeFile(Path path, String name, long size) {}

    /** A file, or whatever else was named, that can't be taken. */
    public record RefusedFile(Path path, Refusal why) {}

    public IntakeFiles {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * Lists files and the files below folders, each folder's in the order of their names. Links inside folders are not followed. Each
     * path that is missing, or neither file nor folder, and each file that can't be read or has no fit name, is refused by itself.
     *
     * @throws Refusal when there are too many files
     */
    static IntakeFiles survey(List<Path> paths) throws IOException {
        Survey survey = new Survey();
        for (Path path : paths) {
            survey.add(path);
        }
        return new IntakeFiles(survey.files, survey.refused);
    }

    /**
     * As {@link #survey}, for those who want all or nothing.
     *
     * @throws Refusal of the first path that can't be taken; also when there is no file at all, or too many
     */
    static IntakeFiles list(List<Path> paths) throws IOException {
        IntakeFiles found = survey(paths);
        if (!found.refused.isEmpty()) {
            throw found.refused.getFirst().why();
        }
        found.requireSome();
        return found;
    }

    /** Of all files together. */
    public long bytes() {
        return files.stream().mapToLong(IntakeFile::size).sum();
    }

    void requireSome() {
        if (files.isEmpty()) {
            throw new Refusal("refusal.evidence.nothing-to-fix");
        }
    }

    /** What was found so far. */
    private static final class Survey {

        private final List<IntakeFile> files = new ArrayList<>();
        private final List<RefusedFile> refused = new ArrayList<>();

        void add(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                below(path);
            } else if (Files.isRegularFile(path)) {
                file(path, String.valueOf(path.getFileName()));
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                refuse(path, new Refusal("refusal.evidence.not-a-file", path.toString()));
            } else {
                refuse(path, new Refusal("refusal.evidence.no-such-file", path.toString()));
            }
        }

        private void below(Path folder) throws IOException {
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(folder)) {
                paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .limit(MOST_FILES + 1L)
                        .sorted(Comparator.comparing(path -> nameIn(folder, path)))
                        .toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (Path path : paths) {
                file(path, nameIn(folder, path));
            }
        }

        private void file(Path path, String name) throws IOException {
            if (!Files.isReadable(path)) {
                refuse(path, new Refusal("refusal.evidence.unreadable-file", path.toString()));
                return;
            }
            try {
                files.add(new IntakeFile(path, Texts.name("file", name, LONGEST_NAME), Files.size(path)));
            } catch (Refusal unfit) {
                refuse(path, unfit);
            }
            requireNotTooMany();
        }

        private void refuse(Path path, Refusal why) {
            refused.add(new RefusedFile(path, why));
            requireNotTooMany();
        }

        private void requireNotTooMany() {
            if (files.size() + refused.size() > MOST_FILES) {
                throw new Refusal("refusal.evidence.too-many-files", Integer.toString(MOST_FILES));
            }
        }

        private static String nameIn(Path folder, Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }
    }
}
