package org.sealbook.office;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Fault;
import org.sealbook.record.Header;
import org.sealbook.record.KeyLine;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/** A backup that somebody hands over: checked without a password, and restored into an empty folder. */
public final class BackupFolder {

    private static final int DEEPEST = 4;
    private static final String OFFICE = "office.json";
    private static final Set<String> OF_THE_BACKUP = Set.of(BackupManifest.NAME, BackupStatement.NAME);

    private final Path folder;
    private final FileLayer files;

    public BackupFolder(Path folder, FileLayer files) {
        this.folder = folder.toAbsolutePath().normalize();
        this.files = files;
    }

    /** What must be right before a file is looked at. */
    private record Opened(
            OfficeIdentity identity, SignedNote note, BackupStatement statement, BackupManifest manifest) {}

    /**
     * Compares every file with the manifest, the manifest with the office's statement, and verifies the journal's chain up to the head. Payloads
     * are encrypted and not looked into. Whose key it is that {@code office.json} names, people check.
     *
     * @throws OfficeException if there is no backup here
     * @throws CancellationException when the progress asks for it
     */
    public AuditReport check(BackupProgress progress) throws IOException, OfficeException {
        List<Fault> faults = new ArrayList<>();
        Optional<Opened> opened = open(faults);
        if (opened.isEmpty()) {
            return new AuditReport(0, 0, new TreeMap<>(), new TreeMap<>(), faults);
        }
        BackupManifest manifest = opened.get().manifest();
        CopiedFiles reading = new CopiedFiles(files, progress);
        progress.total(total(manifest, reading));
        for (Map.Entry<String, Digest> each : manifest.files().entrySet()) {
            compare(each.getKey(), each.getValue(), reading).ifPresent(faults::add);
        }
        return chain(opened.get(), faults);
    }

    /** The journal's chain and head, and files that belong to nothing. */
    private AuditReport chain(Opened opened, List<Fault> faults) throws IOException {
        strays(folder, 0, opened.manifest(), faults);
        OfficeIdentity identity = opened.identity();
        AuditReport journal = new Audit(identity.origin(), identity.logKey(), AuditProgress.NONE)
                .journal(folder.resolve("journal"), files, Optional.empty())
                .also("backupFiles", opened.manifest().files().size(), faults)
                .report();
        if (!journal.sound()) {
            return journal;
        }
        return head(opened.statement(), journal.blocks())
                .or(() -> signature(opened))
                .map(fault -> new AuditReport(
                        journal.entries(), journal.blocks(), journal.checked(), journal.notChecked(), List.of(fault)))
                .orElse(journal);
    }

    /**
     * Copies everything into an empty folder after it was verified, and each file's digest while it is copied. The journal goes on in a new segment
     * there, under a new key: blocks that were recorded after the backup had nonces of the old one.
     *
     * @return the blocks that are in it
     * @throws OfficeException if the folder is not empty, or the backup is not sound; nothing is left of what was copied
     * @throws CancellationException when the progress asks for it; nothing is left of what was copied
     */
    public long restore(Path into, BackupProgress progress) throws IOException, OfficeException {
        Path target = into.toAbsolutePath().normalize();
        if (!files.list(target).isEmpty()) {
            throw new OfficeException("office.backup-not-empty", List.of(target.toString()), null);
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Opened> opened = open(faults);
        AuditReport report = opened.isEmpty()
                ? new AuditReport(0, 0, new TreeMap<>(), new TreeMap<>(), faults)
                : chain(opened.get(), faults);
        requireSound(report.faults());
        BackupManifest manifest = opened.orElseThrow().manifest();
        CopiedFiles copied = new CopiedFiles(files, progress);
        try {
            progress.total(total(manifest, copied));
            for (Map.Entry<String, Digest> each : manifest.files().entrySet()) {
                if (!each.getKey().equals(OFFICE) && !each.getKey().equals(BackupDesk.HEAD)) {
                    copy(each.getKey(), each.getValue(), copied, target);
                }
            }
            copied.write(
                    target.resolve("quarantine").resolve(lastSegment(manifest) + ".restored"),
                    ("restored from a backup of " + report.blocks() + " blocks\n").getBytes(StandardCharsets.US_ASCII));
            copied.forceFolders();
            // Last: without it the folder is no office yet.
            copy(OFFICE, requireNonNull(manifest.files().get(OFFICE)), copied, target);
            copied.forceFolders();
            return report.blocks();
        } catch (IOException | OfficeException | RuntimeException e) {
            copied.discard(e);
            throw e;
        }
    }

    private static void requireSound(List<Fault> faults) throws OfficeException {
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            throw new OfficeException(
                    "office.backup-damaged", List.of(first.where(), first.expected(), first.actual()), null);
        }
    }

    private void copy(String path, Digest expected, CopiedFiles copied, Path target)
            throws IOException, OfficeException {
        Path from = folder.resolve(path);
        if (!files.exists(from)) {
            requireSound(List.of(new Fault("backup-file", path, expected.hex(), "no file")));
        }
        Digest actual = copied.copy(from, copied.size(from), target.resolve(path));
        if (!actual.equals(expected)) {
            requireSound(List.of(new Fault("backup-file", path, expected.hex(), actual.hex())));
        }
    }

    private static String lastSegment(BackupManifest manifest) {
        return manifest.files().keySet().stream()
                .filter(path -> path.startsWith("journal/"))
                .max(Comparator.naturalOrder())
                .map(path -> path.substring("journal/".length()))
                .orElseThrow();
    }

    private Optional<Opened> open(List<Fault> faults) throws IOException, OfficeException {
        byte[] manifest;
        byte[] statement;
        try {
            manifest = files.readWhole(folder.resolve(BackupManifest.NAME), BackupManifest.MAX_BYTES);
            statement = files.readWhole(folder.resolve(BackupStatement.NAME), BackupStatement.MAX_BYTES);
        } catch (NoSuchFileException e) {
            throw new OfficeException("office.backup-none", List.of(folder.toString()), e);
        }
        try {
            OfficeIdentity identity = new OfficeFolder(folder, files).identity();
            SignedNote note = SignedNote.parse(statement);
            BackupStatement said = BackupStatement.read(note);
            if (!said.origin().equals(identity.origin())) {
                faults.add(new Fault(
                        "backup-statement",
                        BackupStatement.NAME,
                        identity.origin().toString(),
                        said.origin().toString()));
            }
            Digest actual = Digest.of(manifest);
            if (!actual.equals(said.manifest())) {
                faults.add(new Fault(
                        "backup-manifest", BackupManifest.NAME, said.manifest().hex(), actual.hex()));
            }
            return Optional.of(new Opened(identity, note, said, BackupManifest.parse(manifest)));
        } catch (FormatException | OfficeException e) {
            faults.add(new Fault(
                    "backup-statement",
                    BackupStatement.NAME,
                    "manifest, office.json and a statement on them",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private long total(BackupManifest manifest, CopiedFiles reading) throws IOException {
        long total = 0;
        for (String path : manifest.files().keySet()) {
            Path file = folder.resolve(path);
            total += files.exists(file) ? reading.size(file) : 0;
        }
        return total;
    }

    private Optional<Fault> compare(String path, Digest expected, CopiedFiles reading) throws IOException {
        Path file = folder.resolve(path);
        if (!files.exists(file)) {
            return Optional.of(new Fault("backup-file", path, expected.hex(), "no file"));
        }
        Digest actual = reading.digest(file);
        return actual.equals(expected)
                ? Optional.empty()
                : Optional.of(new Fault("backup-file", path, expected.hex(), actual.hex()));
    }

    private void strays(Path in, int depth, BackupManifest manifest, List<Fault> faults) throws IOException {
        for (Path each : files.list(in)) {
            String path = folder.relativize(each).toString().replace('\\', '/');
            if (manifest.files().containsKey(path) || OF_THE_BACKUP.contains(path)) {
                continue;
            }
            SortedMap<String, Digest> after = manifest.files().tailMap(path + "/");
            if (depth < DEEPEST && !after.isEmpty() && after.firstKey().startsWith(path + "/")) {
                strays(each, depth + 1, manifest, faults);
            } else {
                faults.add(new Fault("backup-file", path, "no file", "a file"));
            }
        }
    }

    /** The journal's last head must be the one that lies beside it, and that the statement names. */
    private Optional<Fault> head(BackupStatement said, long blocks) throws IOException {
        if (blocks != said.blocks()) {
            return Optional.of(new Fault("backup-head", "journal", said.blocks() + " blocks", blocks + " blocks"));
        }
        Path note = folder.resolve(BackupDesk.HEAD);
        if (!files.exists(note)) {
            return Optional.of(
                    new Fault("backup-head", BackupDesk.HEAD, said.root().base64(), "no file"));
        }
        byte[] beside = files.readWhole(note, SignedNote.MAX_BYTES);
        byte[][] last = {new byte[0]};
        Journal.read(folder.resolve("journal"), files, blocks - 1, blocks, (_, _, record) -> last[0] = record.clear());
        String root = root(beside);
        return Arrays.equals(piece(last[0], 1), beside)
                        && root.equals(said.root().base64())
                ? Optional.empty()
                : Optional.of(
                        new Fault("backup-head", BackupDesk.HEAD, said.root().base64(), root));
    }

    /** The statement is signed by the log key that signs heads from the backup's end on, by the chain of its headers. */
    private Optional<Fault> signature(Opened opened) {
        OfficeIdentity identity = opened.identity();
        VerifierKey[] key = {identity.logKey()};
        try {
            Journal.<FormatException>read(
                    folder.resolve("journal"),
                    files,
                    0,
                    (_, _, record) -> key[0] = KeyLine.in(Header.parse(piece(record.clear(), 0)), identity.origin())
                            .orElse(key[0]));
            opened.note().verify(key[0]);
            return Optional.empty();
        } catch (JournalException | FormatException | ProofException e) {
            return Optional.of(new Fault(
                    "backup-statement",
                    BackupStatement.NAME,
                    "signed by " + key[0].encode(),
                    String.valueOf(e.getMessage())));
        }
    }

    /** A piece of a journal record's clear part: the header is 0, the head 1. */
    private static byte[] piece(byte[] clear, int which) {
        ByteBuffer record = ByteBuffer.wrap(clear);
        for (int i = 0; i < which; i++) {
            int length = record.getInt();
            record.position(record.position() + length);
        }
        byte[] piece = new byte[record.getInt()];
        record.get(piece);
        return piece;
    }

    private static String root(byte[] head) {
        try {
            return Checkpoint.parse(SignedNote.parse(head).text()).root().base64();
        } catch (FormatException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
