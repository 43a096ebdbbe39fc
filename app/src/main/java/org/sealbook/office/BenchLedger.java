package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerSetup;
import org.sealbook.ledger.LogKeys;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.VerifierKey;

/**
 * The ledger by itself, without the tables of casework: real journal, real tables, real keys, made from a seed, so that a folder can be
 * opened again. Nobody's office.
 */
final class BenchLedger implements AutoCloseable {

    /** Bytes of the free text in each entry. */
    static final int TEXT = 200;

    private static final Origin ORIGIN = new Origin("bench.invalid", "bench", 1);
    private static final long SEED = 20_261_122;
    private static final ClockReading NOW =
            new ClockReading(Instant.parse("2026-11-22T08:00:00Z"), ClockGrade.UNSYNCED);

    private final LedgerSetup setup;
    private final Ledger ledger;
    private final Random random = new Random(SEED);

    private BenchLedger(LedgerSetup setup, Ledger ledger) {
        this.setup = setup;
        this.ledger = ledger;
    }

    static BenchLedger open(Path folder) throws IOException, LedgerRefusedException, FolderInUseException {
        OfficeSecrets secrets =
                OfficeSecrets.generate(ORIGIN.logKeyName(), "bench", seeded(), Instant.parse("2026-01-01T00:00:00Z"));
        OfficeFolder office = new OfficeFolder(folder, FileLayer.real());
        office.files().createFolders(office.keys());
        LedgerSetup setup = new LedgerSetup(
                folder,
                ORIGIN,
                new Id("5".repeat(32)),
                LogKeys.of(secrets.logSigner()),
                new OfficeSegmentKeys(office, secrets),
                office.files(),
                () -> NOW,
                new SecureRandom(),
                Optional.empty());
        Database database = Database.inFile(folder.resolve("ledger"), secrets.databasePassword(), List.of());
        return new BenchLedger(setup, Ledger.open(setup, new H2RecordStore(database, _ -> List.of(), List.of())));
    }

    private static SecureRandom seeded() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(SEED);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA1PRNG", e);
        }
    }

    Ledger ledger() {
        return ledger;
    }

    VerifierKey logKey() {
        return setup.logKeys().founding();
    }

    /** The bytes of all entries, contents and headers, each counted once. */
    long hashedBytes() {
        long bytes = 0;
        for (long number = 0; number < ledger.blocks(); number++) {
            for (Block block : ledger.blocks(number, number + 1)) {
                bytes += block.header().bytes().length;
                for (RecordedEntry entry : block.entries()) {
                    bytes += entry.entry().canonicalBytes().length;
                    bytes += entry.parts().values().stream()
                            .mapToLong(part -> Part.SALT_LENGTH + part.content().length)
                            .sum();
                }
            }
        }
        return bytes;
    }

    /**
     * Computes every digest anew that an audit compares: commitments, leaves, blocks' roots, the log's root. Answers the seconds of that alone,
     * on one thread, without reading, decrypting or taking apart.
     */
    double digestSeconds() {
        long nanos = 0;
        Frontier log = Frontier.EMPTY;
        for (long number = 0; number < ledger.blocks(); number++) {
            for (Block block : ledger.blocks(number, number + 1)) {
                long start = System.nanoTime();
                List<Digest> leaves = new ArrayList<>(block.entries().size());
                for (RecordedEntry entry : block.entries()) {
                    leaves.add(MerkleTree.leafHash(entry.entry().canonicalBytes()));
                    for (Part part : entry.parts().values()) {
                        require(entry.entry().parts().get(part.name()), part.commitment());
                    }
                }
                require(block.header().entriesRoot(), MerkleTree.root(leaves));
                log = log.append(MerkleTree.leafHash(block.header().bytes()), (_, _, _) -> {});
                nanos += System.nanoTime() - start;
            }
        }
        require(head().root(), log.root());
        return nanos / 1e9;
    }

    private Checkpoint head() {
        try {
            return Checkpoint.parse(ledger.head().orElseThrow().text());
        } catch (FormatException e) {
            throw new IllegalStateException("the bench's own head can't be read", e);
        }
    }

    private static void require(@Nullable Digest expected, Digest computed) {
        if (expected == null || !computed.equals(expected)) {
            throw new IllegalStateException("the bench's own ledger is not what was written");
        }
    }

    /** Verifies the journal alone. */
    Audit auditJournal() throws IOException {
        return new Audit(setup.origin(), logKey(), AuditProgress.NONE)
                .journal(setup.folder().resolve("journal"), setup.files(), Optional.of(setup.segmentKeys()::key));
    }

    /** One act of so many entries. */
    void record(int entries) {
        ledger.record(command(entries));
    }

    private Command command(int entries) {
        List<EntryDraft> drafts = new ArrayList<>(entries);
        synchronized (random) {
            for (int i = 0; i < entries; i++) {
                drafts.add(draft());
            }
            return new Command(id(), new Id("a".repeat(32)), () -> drafts);
        }
    }

    private EntryDraft draft() {
        byte[] text = new byte[TEXT];
        random.nextBytes(text);
        return new EntryDraft(
                "BenchNoted",
                id(),
                Map.of(
                        EntryDraft.FACTS,
                        CanonicalJson.write(Map.of("v", 1, "n", random.nextInt(1_000_000))),
                        "text",
                        text));
    }

    private Id id() {
        return new Id("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
