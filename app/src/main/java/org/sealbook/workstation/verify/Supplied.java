package org.sealbook.workstation.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealbook.court.TrustList;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.ledger.Refusal;

/**
 * What a person supplied at once: files to judge and perhaps a list of trusted keys.
 *
 * @param files to judge, each once
 * @param trust the last list among what was supplied
 */
record Supplied(List<Path> files, Optional<GivenTrust> trust) {

    /** So many files are judged together. */
    static final int MOST_FILES = 200;

    private static final String TRUST_FILE = "trust.json";

    Supplied {
        files = List.copyOf(files);
    }

    /** A list of trusted keys and the name of its file. */
    record GivenTrust(String name, TrustList list) {}

    /**
     * Tells a list of trusted keys from files to judge: a JSON file that is one is one, and a file named {@code trust.json} must be one.
     * Reads files: not on the FX thread.
     *
     * @throws Refusal where there are too many
     * @throws UnreadableFileException where {@code trust.json} is no list
     */
    static Supplied of(List<Path> paths) throws UnreadableFileException, IOException {
        if (paths.size() > MOST_FILES) {
            throw new Refusal("refusal.verify.too-many", Integer.toString(MOST_FILES), Integer.toString(paths.size()));
        }
        List<Path> files = new ArrayList<>();
        Optional<GivenTrust> trust = Optional.empty();
        for (Path path : new LinkedHashSet<>(paths)) {
            Optional<GivenTrust> list = trustIn(path);
            if (list.isPresent()) {
                trust = list;
            } else {
                files.add(path);
            }
        }
        return new Supplied(files, trust);
    }

    private static Optional<GivenTrust> trustIn(Path path) throws UnreadableFileException, IOException {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".json") || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GivenTrust(name, TrustList.read(path)));
        } catch (UnreadableFileException e) {
            if (lower.equals(TRUST_FILE)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
