package org.sealbook.office;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Stretch;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.Id;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;

/**
 * Backups of the office while it works. One is a folder: the journal up to a block that was durable when it was begun, everything that the vault
 * held then, keys, sign-in names, the consortium's document and what is kept of peers; no tables, which follow from the journal. Format:
 * {@code docs/formats.md}, "Backup".
 */
public final class BackupDesk {

    static final String HEAD = "head.note";
    private static final int LONGEST_SMALL_FILE = 1 << 24;

    private final OfficeFolder folder;
    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final OfficeClock clock;
    private final Ledger ledger;

    BackupDesk(OfficeFolder folder, OfficeIdentity identity, OfficeSecrets secrets, OfficeClock clock, Ledger ledger) {
        this.folder = folder;
        this.identity = identity;
        this.secrets = secrets;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * What was backed up.
     *
     * @param blocks of the ledger
     * @param manifest names this backup and no other
     */
    public record Made(Path folder, long blocks, int files, long bytes, Digest manifest) {}

    /** A file to be copied, and to where. */
    private record Wanted(Path from, long bytes, String to) {}

    /**
     * Makes a backup. It lies beside its place under a name that ends with {@code .unfinished-…} until it is whole and durable.
     *
     * <p>The journal comes first: whatever its entries name in the vault is durable by then.
     *
     * @param out where nothing may lie yet
     * @throws OfficeException if something does
     * @throws CancellationException when the progress asks for it; nothing is left
     */
    public Made create(Path out, BackupProgress progress) throws IOException, OfficeException {
        FileLayer files = folder.files();
        Path target = out.toAbsolutePath().normalize();
        if (files.exists(target)) {
            throw new OfficeException("office.backup-exists", List.of(target.toString()), null);
        }
        if (target.startsWith(folder.path().toAbsolutePath().normalize())) {
            throw new OfficeException("office.backup-inside", List.of(target.toString()), null);
        }
        SignedNote head = ledger.head().orElseThrow();
        String unfinished = target.getFileName() + ".unfinished-"
                + Id.random(new java.security.SecureRandom()).value().substring(0, 8);
        CopiedFiles copied = new CopiedFiles(files, progress);
        try {
            Made made = create(target.resolveSibling(unfinished), head, copied, progress);
            files.moveInto(made.folder(), target);
            files.forceFolder(Objects.requireNonNull(target.getParent()));
            return new Made(target, made.blocks(), made.files(), made.bytes(), made.manifest());
        } catch (IOException | RuntimeException e) {
            copied.discard(e);
            throw e;
        }
    }

    private Made create(Path to, SignedNote head, CopiedFiles copied, BackupProgress progress) throws IOException {
        String time = clock.now().timeText();
        Checkpoint newest = checkpoint(head);
        List<Wanted> wanted = wanted(newest.size());
        progress.total(wanted.stream().mapToLong(Wanted::bytes).sum());
        TreeMap<String, Digest> digests = new TreeMap<>();
        long bytes = 0;
        for (Wanted each : wanted) {
            digests.put(each.to(), copied.copy(each.from(), each.bytes(), to.resolve(each.to())));
            bytes += each.bytes();
        }
        for (Path small : folder.smallFiles()) {
            byte[] content = folder.files().readWhole(small, LONGEST_SMALL_FILE);
            String name = relative(small);
            copied.write(to.resolve(name), content);
            digests.put(name, Digest.of(content));
            bytes += content.length;
        }
        copied.write(to.resolve(HEAD), head.encode());
        digests.put(HEAD, Digest.of(head.encode()));
        byte[] manifest = new BackupManifest(digests).encode();
        copied.write(to.resolve(BackupManifest.NAME), manifest);
        BackupStatement statement =
                new BackupStatement(identity.origin(), newest.size(), newest.root(), Digest.of(manifest), time);
        copied.write(
                to.resolve(BackupStatement.NAME),
                statement.sign(signer(newest.size())).encode());
        copied.forceFolders();
        return new Made(to, newest.size(), digests.size(), bytes, statement.manifest());
    }

    /** The key that signs heads from the backup's end on: whoever follows the chain of its headers finds it. */
    private NoteSigner signer(long blocks) {
        return secrets.logSigner(ledger.keys().at(blocks))
                .map(signer -> (NoteSigner) signer)
                .orElseThrow(() -> new IllegalStateException("the log key in use is held"));
    }

    private static Checkpoint checkpoint(SignedNote head) {
        try {
            return Checkpoint.parse(head.text());
        } catch (FormatException e) {
            throw new IllegalStateException("the ledger's own head is a checkpoint", e);
        }
    }

    private List<Wanted> wanted(long blocks) throws IOException {
        List<Wanted> wanted = new ArrayList<>();
        for (Stretch stretch : Stretch.before(blocks, folder.journal(), folder.files())) {
            wanted.add(new Wanted(stretch.file(), stretch.bytes(), relative(stretch.file())));
        }
        for (Stretch stretch : Stretch.before(Long.MAX_VALUE, folder.peerRecords(), folder.files())) {
            wanted.add(new Wanted(stretch.file(), stretch.bytes(), relative(stretch.file())));
        }
        for (Path content : folder.vaultFiles()) {
            try (FileLayer.OpenFile open = folder.files().openForReading(content)) {
                wanted.add(new Wanted(content, open.size(), relative(content)));
            } catch (NoSuchFileException _) {
                // Erased since the folder was listed: a backup does not bring it back.
            }
        }
        return wanted;
    }

    private String relative(Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }
}
