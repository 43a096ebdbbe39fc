package org.sealbook.tlog;

import java.util.Optional;

/**
 * One file of a tiled log (C2SP tlog-tiles): up to 256 hashes of one level of the tree, or up to 256 leaves.
 *
 * @param level 0 for hashes of leaves, one more for hashes of whole tiles of the level below; empty for a bundle of leaves
 * @param index its place among the tiles of its level, from 0
 * @param width how many hashes or leaves it holds, 1 to {@value #FULL}
 * @param content hashes one after the other, or leaves each after its length as two bytes, big-endian
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and dropped, never compared.
public record Tile(Optional<Integer> level, long index, int width, byte[] content) {

    /** The width of a tile to which nothing more can be added. */
    public static final int FULL = 256;

    private static final int GROUP = 1_000;

    public Tile {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of width " + width);
        }
    }

    /** Whether nothing more can be added. */
    public boolean isFull() {
        return width == FULL;
    }

    /** Where it lies below the log's prefix. */
    public String path() {
        return isFull() ? fullPath() : partialFolder() + "/" + width;
    }

    /** Where it lies once it is full. */
    public String fullPath() {
        return "tile/" + level.map(Object::toString).orElse("entries") + "/" + number(index);
    }

    /** Where it lies, under its width, as long as it is not full. */
    public String partialFolder() {
        return fullPath() + ".p";
    }

    /** Groups of three digits, all but the last behind an {@code x}: 1234067 is {@code x001/x234/067}. */
    private static String number(long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return path.toString();
    }
}
