package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Seed;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/** The quick way of writing and reading an entry is the general one's, byte for byte and refusal for refusal. */
class EntryTextTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\\u0061",
            ",",
            "{",
            "}",
            "\"a\":1,",
            "\"v\":2}",
            "\"v\":1}",
            "\"parts\":{}",
            "é",
            " ",
            "0",
            "Z");

    @Test
    void writesAndReadsWhatTheGeneralOneDoes() throws Exception {
        long seed = Seed.get();
        System.out.println("random entries: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Entry entry = entry(random);
            byte[] bytes = entry.canonicalBytes();
            assertArrayEquals(general(entry), bytes);
            assertEquals(Optional.of(entry), EntryText.read(bytes));
            assertEquals(entry, Entry.parseAnyJson(bytes));
            assertEquals(entry.parts(), Entry.parse(bytes).parts());
        }
    }

    @Test
    void leavesNothingToTheQuickReaderThatTheGeneralOneRefuses() {
        long seed = Seed.get();
        System.out.println("spoiled entries: seed " + seed);
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] spoiled = spoiled(entry(random).canonicalBytes(), random);
            Optional<Entry> general = read(spoiled, Entry::parseAnyJson);
            assertEquals(general, read(spoiled, Entry::parse), () -> new String(spoiled, UTF_8));
            accepted += general.isPresent() ? 1 : 0;
        }
        System.out.println("spoiled entries that are entries: " + accepted);
    }

    private interface Reader {
        Entry read(byte[] bytes) throws FormatException;
    }

    private static Optional<Entry> read(byte[] bytes, Reader reader) {
        try {
            return Optional.of(reader.read(bytes));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] spoiled(byte[] bytes, Random random) {
        String text = new String(bytes, UTF_8);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return (text.substring(0, at) + (random.nextBoolean() ? piece : "") + text.substring(end)).getBytes(UTF_8);
    }

    private static Entry entry(Random random) {
        SortedMap<String, Digest> parts = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            byte[] content = new byte[8];
            random.nextBytes(content);
            parts.put(List.of("facts", "a", "z-9", "id-number", "0").get(random.nextInt(5)), Digest.of(content));
        }
        Instant time = Instant.ofEpochMilli(random.nextLong(-62_167_219_200_000L, 253_402_300_800_000L));
        ClockGrade grade = List.of(ClockGrade.values()).get(random.nextInt(3));
        return new Entry(
                Id.random(random),
                new ClockReading(time, grade),
                Id.random(random),
                parts,
                Id.random(random),
                Id.random(random),
                random.nextBoolean() ? "EvidenceFixed" : "A0");
    }

    private static byte[] general(Entry entry) {
        Map<String, String> parts = new TreeMap<>();
        entry.parts().forEach((name, commitment) -> parts.put(name, commitment.base64()));
        return CanonicalJson.write(Map.of(
                "author", entry.author().value(),
                "clock", entry.clock().grade().label(),
                "command", entry.command().value(),
                "parts", parts,
                "station", entry.station().value(),
                "subject", entry.subject().value(),
                "time", entry.clock().timeText(),
                "type", entry.type(),
                "v", 1L));
    }
}
