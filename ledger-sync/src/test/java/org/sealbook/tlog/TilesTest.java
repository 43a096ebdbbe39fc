package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Golden;

/** Tiles as C2SP tlog-tiles describes them; the golden lines were made by a program of its own. */
class TilesTest {

    private static final SubtreeHashes NONE = (level, index) -> {
        throw new AssertionError("asked for " + level + " " + index);
    };

    @Test
    void areMadeByteForByte() {
        for (String line : Golden.text(TilesTest.class, "tiles.txt").lines().toList()) {
            String[] golden = line.split(" ", -1);
            int size = Integer.parseInt(golden[0]);
            SortedMap<String, byte[]> files = new TreeMap<>();
            Tiles tiles = new Tiles(0, NONE);
            append(tiles, size, files);
            tiles.partial().forEach(tile -> files.put(tile.path(), tile.content()));
            StringBuilder all = new StringBuilder();
            files.forEach((path, content) -> all.append(path)
                    .append(' ')
                    .append(Digest.of(content).hex())
                    .append('\n'));
            assertEquals(Integer.parseInt(golden[1]), files.size(), line);
            assertEquals(golden[2], tiles.root().base64(), line);
            assertEquals(golden[3], Digest.of(all.toString().getBytes(UTF_8)).hex(), line);
        }
    }

    @Test
    void goOnAfterWholeTiles() {
        List<Digest> leaves = new ArrayList<>();
        for (int i = 0; i < 66_000; i++) {
            leaves.add(MerkleTree.leafHash(leaf(i)));
        }
        SubtreeHashes hashes = SubtreeHashes.of(leaves);
        SortedMap<String, byte[]> whole = new TreeMap<>();
        append(new Tiles(0, NONE), 66_000, whole);
        for (int from : List.of(256, 512, 65_280, 65_536, 65_792)) {
            SortedMap<String, byte[]> rest = new TreeMap<>();
            Tiles tiles = new Tiles(from, hashes);
            append(tiles, 66_000, rest);
            assertEquals(MerkleTree.root(66_000, hashes), tiles.root());
            rest.forEach((path, content) -> assertArrayEquals(whole.get(path), content, path));
        }
        assertThrows(IllegalArgumentException.class, () -> new Tiles(300, hashes));
    }

    @Test
    void lieWhereClientsLookForThem() {
        Map<Long, String> paths = Map.of(0L, "000", 999L, "999", 1_000L, "x001/000", 1_234_067L, "x001/x234/067");
        paths.forEach((index, path) -> {
            assertEquals("tile/3/" + path, new Tile(Optional.of(3), index, 256, new byte[0]).path());
            assertEquals("tile/entries/" + path + ".p/7", new Tile(Optional.empty(), index, 7, new byte[0]).path());
        });
    }

    @Test
    void takeNoLeafThatABundleCannotHold() {
        Tiles tiles = new Tiles(0, NONE);
        tiles.append(new byte[65_535]);
        assertThrows(IllegalArgumentException.class, () -> tiles.append(new byte[65_536]));
    }

    private static void append(Tiles tiles, int until, Map<String, byte[]> files) {
        while (tiles.size() < until) {
            tiles.append(leaf(tiles.size())).forEach(tile -> files.put(tile.path(), tile.content()));
        }
    }

    private static byte[] leaf(long number) {
        return ("leaf " + number).getBytes(UTF_8);
    }
}
