package org.sealbook.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/** What lies where in an office's data folder, and the two files that need no password. */
public final class OfficeFolder {

    private static final int LONGEST_PEOPLE = 1 << 20;
    private static final int KEY_DIGITS = 32;

    /** A folder of the vault; what comes in lies elsewhere. */
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private final Path folder;
    private final FileLayer files;
    private final Optional<Path> marks;

    /** A folder whose office keeps no mark of how far it has come: a demonstration while it is made, and tests. */
    public OfficeFolder(Path folder, FileLayer files) {
        this(folder, files, Optional.empty());
    }

    /** @param marks the folder for marks, outside of this one and its copies */
    public OfficeFolder(Path folder, FileLayer files, Path marks) {
        this(folder, files, Optional.of(marks));
    }

    private OfficeFolder(Path folder, FileLayer files, Optional<Path> marks) {
        this.folder = folder;
        this.files = files;
        this.marks = marks;
    }

    /** Where the office's mark lies, named by its log key. A demonstration keeps it in its own folder, to leave nothing elsewhere. */
    Optional<Path> mark(OfficeIdentity identity) {
        String key = Digest.of(identity.logKey().encode().getBytes(StandardCharsets.US_ASCII))
                .hex();
        return marks.map(outside -> identity.demo() ? folder.resolve("mark") : outside)
                .map(where -> where.resolve(key.substring(0, KEY_DIGITS) + ".mark"));
    }

    public Path path() {
        return folder;
    }

    public FileLayer files() {
        return files;
    }

    Path keys() {
        return folder.resolve("keys");
    }

    public Path journal() {
        return folder.resolve("journal");
    }

    Path vault() {
        return folder.resolve("vault");
    }

    /** Without H2's ending. */
    Path tables() {
        return folder.resolve("ledger");
    }

    /** What is kept of other offices. */
    Path peers() {
        return folder.resolve("peers");
    }

    /** With H2's ending. */
    Path tablesFile() {
        return folder.resolve("ledger.mv.db");
    }

    /** The journal of what is kept of other offices. */
    Path peerRecords() {
        return peers().resolve("journal");
    }

    /** The small files that a backup holds whole: who the office is, its people, its keys, its consortium. */
    List<Path> smallFiles() throws IOException {
        List<Path> small = new ArrayList<>();
        for (Path file : List.of(identityFile(), peopleFile(), consortiumFile())) {
            if (files.exists(file)) {
                small.add(file);
            }
        }
        for (Path key : files.list(keys())) {
            if (String.valueOf(key.getFileName()).endsWith(".key")) {
                small.add(key);
            }
        }
        return small;
    }

    /** Every file of finished content. */
    List<Path> vaultFiles() throws IOException {
        List<Path> contents = new ArrayList<>();
        for (Path shelf : files.list(vault())) {
            if (SHELF.matcher(String.valueOf(shelf.getFileName())).matches()) {
                contents.addAll(files.list(shelf));
            }
        }
        return contents;
    }

    /** Whether there are tables, of whatever state. */
    boolean hasTables() {
        return files.exists(tablesFile());
    }

    /** Whether an office was founded here. */
    public boolean isOffice() {
        return files.exists(identityFile());
    }

    /** Nothing lies in the folder, or it does not exist. */
    boolean isEmpty() throws IOException {
        return files.list(folder).isEmpty();
    }

    /**
     * Reads who this office is.
     *
     * @throws OfficeException if there is no office here, or the file is not what was written
     */
    public OfficeIdentity identity() throws IOException, OfficeException {
        try {
            return OfficeIdentity.parse(files.readWhole(identityFile(), OfficeIdentity.LONGEST_FILE));
        } catch (NoSuchFileException e) {
            throw new OfficeException("office.none", List.of(folder.toString()), e);
        } catch (FormatException e) {
            throw new OfficeException("office.damaged", List.of(identityFile().toString()), e);
        }
    }

    void write(OfficeIdentity identity) throws IOException {
        files.replaceWhole(identityFile(), identity.canonicalBytes());
    }

    /** The ids behind the short names that people sign in with. */
    public Map<String, Id> people() throws IOException, OfficeException {
        if (!files.exists(peopleFile())) {
            return Map.of();
        }
        try {
            Map<String, Id> people = new LinkedHashMap<>();
            for (Map.Entry<String, Object> each : CanonicalJson.parseCanonicalObject(
                            files.readWhole(peopleFile(), LONGEST_PEOPLE))
                    .entrySet()) {
                people.put(each.getKey(), Id.parse(String.valueOf(each.getValue())));
            }
            return people;
        } catch (FormatException e) {
            throw new OfficeException("office.damaged", List.of(peopleFile().toString()), e);
        }
    }

    /** The person behind a short name, or behind an id itself. */
    public Optional<Id> person(String nameOrId) throws IOException, OfficeException {
        Map<String, Id> people = people();
        return Optional.ofNullable(people.get(nameOrId))
                .or(() -> people.values().stream()
                        .filter(id -> id.value().equals(nameOrId))
                        .findFirst());
    }

    void addPerson(String signIn, Id person) throws IOException, OfficeException {
        Map<String, Object> people = new TreeMap<>();
        people().forEach((name, id) -> people.put(name, id.value()));
        people.put(signIn, person.value());
        files.replaceWhole(peopleFile(), CanonicalJson.write(people));
    }

    void removePerson(Id person) throws IOException, OfficeException {
        Map<String, Object> people = new TreeMap<>();
        people().forEach((name, id) -> {
            if (!id.equals(person)) {
                people.put(name, id.value());
            }
        });
        files.replaceWhole(peopleFile(), CanonicalJson.write(people));
    }

    /** Who came and went at this machine. */
    Path sessions() {
        return folder.resolve("sessions.json");
    }

    /** Wrong passwords in a row, of each person. */
    Path signIns() {
        return folder.resolve("sign-ins.json");
    }

    /**
     * The founding document of the consortium that the office is in.
     *
     * @throws OfficeException if the file is none
     */
    Optional<FoundingDocument> consortium() throws IOException, OfficeException {
        if (!files.exists(consortiumFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(FoundingDocument.parse(files.readWhole(consortiumFile(), CanonicalJson.MAX_BYTES)));
        } catch (FormatException e) {
            throw new OfficeException("office.damaged", List.of(consortiumFile().toString()), e);
        }
    }

    void write(FoundingDocument document) throws IOException {
        files.replaceWhole(consortiumFile(), document.encode());
    }

    private Path consortiumFile() {
        return folder.resolve("consortium.json");
    }

    private Path identityFile() {
        return folder.resolve("office.json");
    }

    private Path peopleFile() {
        return folder.resolve("people.json");
    }
}
