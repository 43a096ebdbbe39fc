package org.sealbook.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the files of a tiled log (C2SP tlog-tiles) out of its leaves, taken in order. Holds at most one unfinished tile a level. Not safe
 * for use by several threads.
 */
public final class Tiles {

    /** A bundle gives a leaf's length two bytes. */
    private static final int MAX_LEAF = 65_535;

    private static final int LEVEL_BITS = 8;

    private final List<List<Digest>> levels = new ArrayList<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private long size;

    /**
     * Goes on after leaves whose full tiles were made before.
     *
     * @param size how many leaves there are already, a multiple of {@value Tile#FULL}
     * @param hashes of the tree over them
     */
    public Tiles(long size, SubtreeHashes hashes) {
        if (size < 0 || size % Tile.FULL != 0) {
            throw new IllegalArgumentException("tiles go on after whole tiles, not after " + size + " leaves");
        }
        this.size = size;
        levels.add(new ArrayList<>());
        for (int level = 1; level < Long.SIZE / LEVEL_BITS && size >> (LEVEL_BITS * level) > 0; level++) {
            long all = size >> (LEVEL_BITS * level);
            List<Digest> unfinished = new ArrayList<>();
            for (long at = all - all % Tile.FULL; at < all; at++) {
                unfinished.add(hashes.hash(LEVEL_BITS * level, at));
            }
            levels.add(unfinished);
        }
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /**
     * Takes the next leaf; answers the tiles that are full with it.
     *
     * @throws IllegalArgumentException if the leaf has more than 65,535 bytes
     */
    public List<Tile> append(byte[] leaf) {
        if (leaf.length > MAX_LEAF) {
            throw new IllegalArgumentException("a bundle takes no leaf of " + leaf.length + " bytes");
        }
        bundle.write(leaf.length >> 8);
        bundle.write(leaf.length);
        bundle.writeBytes(leaf);
        levels.getFirst().add(MerkleTree.leafHash(leaf));
        size++;
        List<Tile> full = new ArrayList<>();
        if (size % Tile.FULL == 0) {
            full.add(new Tile(Optional.empty(), size / Tile.FULL - 1, Tile.FULL, bundle.toByteArray()));
            bundle.reset();
        }
        for (int level = 0; levels.get(level).size() == Tile.FULL; level++) {
            List<Digest> hashes = levels.get(level);
            full.add(hashes(level, hashes));
            if (level + 1 == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(level + 1).add(MerkleTree.root(hashes));
            levels.set(level, new ArrayList<>());
        }
        return full;
    }

    /** The tiles that are not full yet: those that a client needs beside the full ones for a checkpoint of this size. */
    public List<Tile> partial() {
        List<Tile> partial = new ArrayList<>();
        if (bundle.size() > 0) {
            int width = (int) (size % Tile.FULL);
            partial.add(new Tile(Optional.empty(), size / Tile.FULL, width, bundle.toByteArray()));
        }
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).isEmpty()) {
                partial.add(hashes(level, levels.get(level)));
            }
        }
        return partial;
    }

    /** The root over all leaves, as the tiles made here lead to it. */
    public Digest root() {
        List<Digest> subtrees = new ArrayList<>();
        for (List<Digest> level : levels.reversed()) {
            Frontier frontier = Frontier.EMPTY;
            for (Digest hash : level) {
                frontier = frontier.append(hash);
            }
            subtrees.addAll(frontier.hashes());
        }
        return Frontier.of(size, subtrees).root();
    }

    private Tile hashes(int level, List<Digest> hashes) {
        byte[] content = new byte[hashes.size() * Digest.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(content, i * Digest.LENGTH);
        }
        // The hashes end with the newest whole subtree of their level.
        long last = (size >> (LEVEL_BITS * level)) - 1;
        return new Tile(Optional.of(level), last / Tile.FULL, hashes.size(), content);
    }
}
