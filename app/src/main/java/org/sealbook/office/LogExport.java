package org.sealbook.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.Ledger;
import org.sealbook.record.Header;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.Tile;
import org.sealbook.tlog.Tiles;

/** The log of headers as files for others, in one folder. */
final class LogExport {

    private static final String CHECKPOINT = "checkpoint";

    private final Ledger ledger;
    private final FileLayer files;
    private final Path folder;

    LogExport(Ledger ledger, FileLayer files, Path folder) {
        this.ledger = ledger;
        this.files = files;
        this.folder = folder;
    }

    /** Writes one header and signed head after the other; answers how many headers. */
    long headers() throws IOException {
        files.createFolders(folder);
        long blocks = ledger.blocks();
        each(0, blocks, (header, head) -> {
            files.replaceWhole(folder.resolve(header.block() + ".header"), header.bytes());
            files.replaceWhole(folder.resolve(header.block() + ".head"), head.encode());
        });
        return blocks;
    }

    /**
     * Writes the tiles that the folder lacks and, last, the head as {@code checkpoint}; full tiles that were written before stay untouched.
     * Answers the head's size.
     */
    long tiles(SignedNote head) throws IOException, OfficeException {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(head.text());
        } catch (FormatException e) {
            throw new DamagedRecordException("a signed head can't be read: " + e.getMessage(), e);
        }
        long held = held(checkpoint);
        files.createFolders(folder);
        Tiles tiles = new Tiles(held - held % Tile.FULL, ledger.tree());
        each(tiles.size(), checkpoint.size(), (header, _) -> {
            for (Tile tile : tiles.append(header.bytes())) {
                write(tile);
                dropPartial(tile);
            }
        });
        for (Tile tile : tiles.partial()) {
            write(tile);
        }
        if (!tiles.root().equals(checkpoint.root())) {
            throw new DamagedRecordException("the headers no longer lead to the head of " + checkpoint.size());
        }
        files.replaceWhole(folder.resolve(CHECKPOINT), head.encode());
        return checkpoint.size();
    }

    /** How many headers the tiles in the folder hold, which must be of this log; none in a folder that is empty or not there. */
    private long held(Checkpoint own) throws IOException, OfficeException {
        Path file = folder.resolve(CHECKPOINT);
        if (!files.exists(file)) {
            boolean ours = files.list(folder).stream()
                    .allMatch(entry -> entry.getFileName().toString().equals("tile"));
            return requireOurs(ours, 0);
        }
        try {
            SignedNote note = SignedNote.parse(files.readWhole(file, SignedNote.MAX_BYTES));
            Checkpoint held = Checkpoint.parse(note.text());
            boolean ours = held.origin().equals(own.origin())
                    && held.size() <= own.size()
                    && MerkleTree.root(held.size(), ledger.tree()).equals(held.root());
            return requireOurs(ours, held.size());
        } catch (FormatException e) {
            throw new OfficeException("office.not-our-tiles", List.of(folder.toString()), e);
        }
    }

    private long requireOurs(boolean ours, long held) throws OfficeException {
        if (!ours) {
            throw new OfficeException("office.not-our-tiles", List.of(folder.toString()), null);
        }
        return held;
    }

    private void write(Tile tile) throws IOException {
        Path file = folder.resolve(tile.path());
        files.createFolders(Objects.requireNonNull(file.getParent(), "a tile lies in a folder"));
        files.replaceWhole(file, tile.content());
    }

    /** What a full tile now holds is no longer wanted in part. */
    private void dropPartial(Tile full) throws IOException {
        Path partial = folder.resolve(full.partialFolder());
        if (files.exists(partial)) {
            for (Path file : files.list(partial)) {
                files.delete(file);
            }
            files.delete(partial);
        }
    }

    private interface Each {
        void block(Header header, SignedNote head) throws IOException;
    }

    private void each(long from, long until, Each each) throws IOException {
        try {
            ledger.headers(from, until, (header, head) -> {
                try {
                    each.block(header, head);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Optional.ofNullable(e.getCause()).orElseThrow();
        }
    }
}
