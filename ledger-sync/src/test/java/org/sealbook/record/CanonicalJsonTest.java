package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.fixtures.Seed;
import org.sealbook.tlog.FormatException;

class CanonicalJsonTest {

    @Test
    void writesWhatAnotherImplementationOfRfc8785Writes() throws Exception {
        long seed = Seed.get();
        System.out.println("CanonicalJsonTest seed " + seed);
        RandomJson random = new RandomJson(seed);
        for (int round = 0; round < 5000; round++) {
            Map<String, Object> value = Map.of("value", random.value());
            String spelled = random.spelled(value);
            String canonical = new String(CanonicalJson.write(value), UTF_8);
            assertEquals(new JsonCanonicalizer(spelled).getEncodedString(), canonical, "seed " + seed);
            assertEquals(value, CanonicalJson.parse(spelled.getBytes(UTF_8)), "seed " + seed);
            assertEquals(value, CanonicalJson.parseCanonicalObject(canonical.getBytes(UTF_8)), "seed " + seed);
        }
    }

    @Test
    void sortsKeysByTheirUtf16CodeUnits() {
        Map<String, Object> value = new HashMap<>();
        List<String> keys = List.of("", "\r", "1", "a", "ö", "€", "😀", "\ufb33");
        keys.forEach(key -> value.put(key, true));
        String written = new String(CanonicalJson.write(value), UTF_8);
        assertEquals(
                "{\"\":true,\"\\r\":true,\"1\":true,\"a\":true,\"ö\":true,\"€\":true,\"😀\":true,\"\ufb33\":true}",
                written);
    }

    @Test
    void writesIntegersOfBothKinds() {
        assertEquals("[1,-1,0,9007199254740991]", written(List.of(1, -1L, 0L, (1L << 53) - 1)));
    }

    @Test
    void refusesToWriteWhatAReaderWouldRefuse() {
        for (Object bad : List.of(1.5, 1f, 'c', 1L << 53, -(1L << 53), "\ud83d", "\ude00x", Map.of(1, 2), new int[0])) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(bad));
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(List.of(bad)));
        }
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("\ud83d", 1)));
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(withNull));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(nested(33)));
    }

    @Test
    void readsAndWrites32LevelsAndNotOneMore() throws Exception {
        Object deep = nested(32);
        assertEquals(deep, CanonicalJson.parse(CanonicalJson.write(deep)));
        assertThrows(
                FormatException.class, () -> CanonicalJson.parse(("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8)));
        assertThrows(
                FormatException.class,
                () -> CanonicalJson.parse("[".repeat(1_000_000).getBytes(UTF_8)));
        assertThrows(
                FormatException.class,
                () -> CanonicalJson.parse("{\"a\":".repeat(100_000).getBytes(UTF_8)));
    }

    @Test
    void refusesToReadAnythingButStrictJsonOfOurValues() {
        for (String bad : List.of(
                "",
                " ",
                "null",
                "[null]",
                "{\"a\":null}",
                "1.0",
                "1e3",
                "-0.0",
                "NaN",
                "Infinity",
                "01",
                "+1",
                "0x10",
                "9007199254740992",
                "-9007199254740992",
                "1" + "0".repeat(400),
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "{\"a\":1,}",
                "[1 2]",
                "[1]]",
                "[1] 2",
                "// c\n1",
                "/* c */1",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud83d\":1}",
                "\uFEFF1",
                "tru",
                "\"open")) {
            assertThrows(FormatException.class, () -> CanonicalJson.parse(bad.getBytes(UTF_8)), bad);
        }
        assertThrows(FormatException.class, () -> CanonicalJson.parse("[1]".getBytes(UTF_16)));
        assertThrows(FormatException.class, () -> CanonicalJson.parse(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}));
        assertThrows(FormatException.class, () -> CanonicalJson.parse(new byte[CanonicalJson.MAX_BYTES + 1]));
    }

    @Test
    void refusesMoreElementsThanAMillion() {
        String many = "[" + "1,".repeat(1_000_000) + "1]";
        assertThrows(FormatException.class, () -> CanonicalJson.parse(many.getBytes(UTF_8)));
    }

    @Test
    void acceptsOnlyTheCanonicalSpellingWhereThatIsAsked() throws Exception {
        assertEquals(Map.of("a", 1L, "b", true), parseObject("{\"a\":1,\"b\":true}"));
        for (String bad : List.of(
                "{\"b\":true,\"a\":1}",
                "{\"a\": 1}",
                "{\"a\":1}\n",
                "{\"\\u0061\":1}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":-0}",
                "[]",
                "1")) {
            assertThrows(FormatException.class, () -> parseObject(bad), bad);
        }
    }

    @Test
    void hostileBytesAreRefusedOrKept() throws Exception {
        byte[] good = CanonicalJson.write(Map.of("a", List.of(1, "x\u0001𠮷"), "é", Map.of("b", false)));
        HostileBytes.check(good, 41, bytes -> CanonicalJson.write(CanonicalJson.parseCanonicalObject(bytes)));
    }

    private static Map<String, Object> parseObject(String json) throws FormatException {
        return CanonicalJson.parseCanonicalObject(json.getBytes(UTF_8));
    }

    private static String written(Object value) {
        return new String(CanonicalJson.write(value), UTF_8);
    }

    private static Object nested(int levels) {
        Object value = List.of();
        for (int level = 1; level < levels; level++) {
            value = level % 2 == 0 ? List.of(value) : Collections.singletonMap("k", value);
        }
        return value;
    }
}
