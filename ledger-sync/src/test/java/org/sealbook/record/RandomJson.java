package org.sealbook.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Random values of canonical JSON, and one of their many spellings. */
final class RandomJson {
    /** Characters at which encodings, escapes and orders differ; some keys differ in UTF-16 and code point order. */
    private static final int[] CORNERS = {
        0, 1, 8, 9, 10, 11, 12, 13, 0x1f, ' ', '"', '/', '\\', 'a', 'Z', '0', 0x7f, 0x80, 0x9f, 0xe9, 0x7ff, 0x800,
        0x2028, 0x2029, '证', 0xd7ff, 0xe000, 0xfb33, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x20bb7, 0x10ffff
    };

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    Object value() {
        return value(4);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0, 1 -> text();
            case 2 -> integer();
            case 3 -> random.nextBoolean();
            case 4 -> some(() -> value(depth - 1));
            default -> {
                Map<String, Object> members = new TreeMap<>();
                some(this::text).forEach(name -> members.put(name, value(depth - 1)));
                yield members;
            }
        };
    }

    private <T> List<T> some(Supplier<T> maker) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(6);
        while (list.size() < size) {
            list.add(maker.get());
        }
        return list;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(CORNERS[random.nextInt(CORNERS.length)]);
        }
        return text.toString();
    }

    private Long integer() {
        long integer = random.nextLong() % (1L << 53) >> random.nextInt(53);
        return random.nextInt(10) == 0 ? (1L << 53) - 1 : integer;
    }

    /** JSON with white space, needless escapes and members in any order. */
    String spelled(Object value) {
        return space()
                + switch (value) {
                    case String text -> escaped(text);
                    case List<?> list -> list.stream().map(this::spelled).collect(Collectors.joining(",", "[", "]"));
                    case Map<?, ?> map -> {
                        List<String> members = new ArrayList<>();
                        map.forEach((name, member) ->
                                members.add(space() + escaped((String) name) + space() + ":" + spelled(member)));
                        Collections.shuffle(members, random);
                        yield members.stream().collect(Collectors.joining(",", "{", "}"));
                    }
                    default -> value.toString();
                }
                + space();
    }

    private String space() {
        return List.of("", "", "", " ", "\n", "\t\r").get(random.nextInt(6));
    }

    private String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || random.nextInt(4) == 0) {
                out.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
