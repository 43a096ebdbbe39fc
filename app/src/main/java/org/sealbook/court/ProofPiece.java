package org.sealbook.court;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Entry;
import org.sealbook.record.Header;
import org.sealbook.record.PeersSeenProof;
import org.sealbook.tlog.SignedNote;

/** The small files that prove an entry to a stranger: five, and one more where an earlier entry bounds its time. */
public enum ProofPiece {
    ENTRY("entry", Entry.SIZE_LIMIT),
    PARTS("parts", CanonicalJson.MAX_BYTES),
    HEADER("header", Header.MAX_BYTES),
    ENTRY_PROOF("entry-proof", 2 * Header.MAX_BYTES),
    TLOG_PROOF("tlog-proof", 2 * SignedNote.MAX_BYTES),
    PEERS_SEEN("peers-seen", PeersSeenProof.MAX_BYTES);

    private final String suffix;
    private final int limit;

    ProofPiece(String suffix, int limit) {
        this.suffix = suffix;
        this.limit = limit;
    }

    /** The piece that a file of this name is. */
    public static Optional<ProofPiece> of(String fileName) {
        return Stream.of(values())
                .filter(piece -> fileName.endsWith("." + piece.suffix))
                .findFirst();
    }

    /** The pieces that lie beside this file under its stem: a verification of the file uses them. */
    public static List<Path> beside(Path file) {
        String stem = ProofFiles.stem(file.getFileName().toString());
        return Stream.of(values())
                .map(piece -> file.resolveSibling(stem + "." + piece.suffix))
                .filter(Files::exists)
                .toList();
    }

    /** What follows the last dot of the file's name. */
    public String suffix() {
        return suffix;
    }

    /** No whole file is longer, in bytes; its parser bounds it exactly. */
    int limit() {
        return limit;
    }
}
