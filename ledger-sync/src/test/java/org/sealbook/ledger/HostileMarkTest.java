package org.sealbook.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;

/** A mark that a hostile hand wrote, with its checksum or without. */
class HostileMarkTest {

    private static final int SUM = "sha256 ".length() + 64 + 1;

    private final HeadMark mark = mark();

    private static HeadMark mark() {
        Map<Origin, Long> cosigned = Map.of(
                new Origin("consortium.example", "haicang", 1),
                7L,
                new Origin("consortium.example", "tongan", 2),
                900L);
        return new HeadMark(TestLedger.ORIGIN, 58, Digest.of(new byte[] {1}), 12, sorted(cosigned));
    }

    private static SortedMap<Origin, Long> sorted(Map<Origin, Long> cosigned) {
        SortedMap<Origin, Long> sorted = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        sorted.putAll(cosigned);
        return sorted;
    }

    @Test
    void isRefusedOrKept() throws Exception {
        HostileBytes.check(mark.encode(), 71, bytes -> HeadMark.parse(bytes).encode());
    }

    @Test
    void isRefusedOrKeptWhereItsChecksumIsRight() throws Exception {
        byte[] whole = mark.encode();
        HostileBytes.check(Arrays.copyOf(whole, whole.length - SUM), 72, lines -> {
            byte[] sum = ("sha256 " + Digest.of(lines).hex() + "\n").getBytes(US_ASCII);
            byte[] bytes = Arrays.copyOf(lines, lines.length + sum.length);
            System.arraycopy(sum, 0, bytes, lines.length, sum.length);
            byte[] again = HeadMark.parse(bytes).encode();
            return Arrays.copyOf(again, again.length - SUM);
        });
    }
}
