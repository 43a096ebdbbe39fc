package org.sealbook.casework.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/**
 * One place at which two documents differ.
 *
 * @param place such as {@code matters[will].retention}
 * @param before what stood there, as JSON; empty where nothing did
 * @param after what stands there now; empty where nothing does
 */
public record SettingDifference(String place, Optional<String> before, Optional<String> after) {

    /** What names the items of a list, so that they are compared with their like wherever they stand. */
    private static final List<String> NAMES = List.of("code", "word", "day", "kind");

    /** The places, in the order of the new document and then of the old one. */
    static List<SettingDifference> between(String before, String after) {
        List<SettingDifference> found = new ArrayList<>();
        try {
            compare("", parse(before), parse(after), found);
        } catch (FormatException e) {
            throw new IllegalStateException("both documents were read before", e);
        }
        return List.copyOf(found);
    }

    private static Object parse(String document) throws FormatException {
        return CanonicalJson.parse(document.getBytes(StandardCharsets.UTF_8));
    }

    private static void compare(
            String place, @Nullable Object before, @Nullable Object after, List<SettingDifference> found) {
        Map<String, Object> old = members(before);
        Map<String, Object> now = members(after);
        if (sameKind(before, after) && !(old.isEmpty() && now.isEmpty())) {
            boolean list = after instanceof List;
            Set<String> names = new LinkedHashSet<>(now.keySet());
            names.addAll(old.keySet());
            for (String name : names) {
                String at = list ? place + "[" + name + "]" : place.isEmpty() ? name : place + "." + name;
                compare(at, old.get(name), now.get(name), found);
            }
        } else if (before == null || !before.equals(after)) {
            found.add(new SettingDifference(place, json(before), json(after)));
        }
    }

    private static boolean sameKind(@Nullable Object before, @Nullable Object after) {
        return (before instanceof Map && after instanceof Map) || (before instanceof List && after instanceof List);
    }

    private static Map<String, Object> members(@Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> members.put(String.valueOf(name), each));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                members.put(name(list.get(i), i), list.get(i));
            }
        }
        return members;
    }

    private static String name(Object item, int index) {
        return item instanceof Map<?, ?> map
                ? NAMES.stream()
                        .filter(map::containsKey)
                        .map(name -> String.valueOf(map.get(name)))
                        .findFirst()
                        .orElse(Integer.toString(index))
                : item instanceof String text ? text : Integer.toString(index);
    }

    private static Optional<String> json(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(known -> known instanceof String text
                        ? text
                        : new String(CanonicalJson.write(known), StandardCharsets.UTF_8));
    }
}
