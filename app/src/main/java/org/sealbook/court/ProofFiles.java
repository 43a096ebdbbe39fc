package org.sealbook.court;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Those of the files of one entry that were supplied, each with the name under which findings speak of it. */
final class ProofFiles {

    private final String stem;
    private final Map<ProofPiece, byte[]> pieces;
    private final Map<ProofPiece, String> names;

    private ProofFiles(String stem, Map<ProofPiece, byte[]> pieces, Map<ProofPiece, String> names) {
        this.stem = stem;
        this.pieces = pieces;
        this.names = names;
    }

    /** The files with the stem of this one, in its folder, and those given; a given one replaces one found. */
    static ProofFiles beside(Path file, List<Path> given) throws IOException {
        String stem = stem(file.getFileName().toString());
        var pieces = new EnumMap<ProofPiece, byte[]>(ProofPiece.class);
        var names = new EnumMap<ProofPiece, String>(ProofPiece.class);
        for (ProofPiece piece : ProofPiece.values()) {
            Path sibling = file.resolveSibling(stem + "." + piece.suffix());
            if (Files.exists(sibling)) {
                pieces.put(piece, read(sibling, piece));
                names.put(piece, sibling.getFileName().toString());
            }
        }
        for (Path proof : given) {
            String name = proof.getFileName().toString();
            ProofPiece piece = ProofPiece.of(name).orElseThrow();
            pieces.put(piece, read(proof, piece));
            names.put(piece, name);
        }
        return new ProofFiles(stem, pieces, names);
    }

    /** The pieces among the files inside a PDF; where a kind occurs twice, the first by name. */
    static ProofFiles inside(String pdf, Map<String, byte[]> embedded) {
        var pieces = new EnumMap<ProofPiece, byte[]>(ProofPiece.class);
        var names = new EnumMap<ProofPiece, String>(ProofPiece.class);
        for (String name : new TreeSet<>(embedded.keySet())) {
            ProofPiece.of(name).ifPresent(piece -> {
                if (pieces.putIfAbsent(piece, embedded.getOrDefault(name, new byte[0])) == null) {
                    names.put(piece, pdf + "/" + name);
                }
            });
        }
        return new ProofFiles(pdf + "/", pieces, names);
    }

    /** A file's name up to its last dot. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Optional<byte[]> bytes(ProofPiece piece) {
        return Optional.ofNullable(pieces.get(piece)).map(byte[]::clone);
    }

    /** How findings call this piece, supplied or not. */
    String name(ProofPiece piece) {
        return names.getOrDefault(piece, stem + (stem.endsWith("/") ? "" : ".") + piece.suffix());
    }

    /** One byte more than allowed is enough for the parser to refuse it. */
    private static byte[] read(Path file, ProofPiece piece) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(piece.limit() + 1);
        }
    }
}
