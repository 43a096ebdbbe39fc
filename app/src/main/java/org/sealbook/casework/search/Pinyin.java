package org.sealbook.casework.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name is typed in Latin letters, without tones: by each syllable, or by the first letter of each. A character that is read in several
 * ways gives several spellings, some of which nobody uses; what is not Chinese stays as it is.
 */
final class Pinyin {

    /** A name is found by so many spellings at most; the likelier readings come first. */
    private static final int MOST_SPELLINGS = 4;

    private Pinyin() {}

    /** Whether this is a character that has a reading. */
    static boolean isRead(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                && !readings(c).isEmpty();
    }

    /** The name by its syllables: {@code wangxiaoming}. */
    static List<String> full(String name) {
        return spellings(name, Pinyin::readings);
    }

    /** The name by its first letters: {@code wxm}. */
    static List<String> initials(String name) {
        return spellings(
                name,
                c -> readings(c).stream()
                        .map(reading -> reading.substring(0, 1))
                        .distinct()
                        .toList());
    }

    private static List<String> spellings(String name, Function<Character, List<String>> of) {
        List<String> spellings = List.of("");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            List<String> read = of.apply(c);
            List<String> next = new ArrayList<>();
            for (String reading : read.isEmpty() ? List.of(String.valueOf(c)) : read) {
                for (String before : spellings) {
                    next.add(before + reading);
                }
            }
            spellings = next.subList(0, Math.min(next.size(), MOST_SPELLINGS));
        }
        return List.copyOf(spellings);
    }

    /** Without tones, ü as people type it: v. */
    private static List<String> readings(char c) {
        String[] toned = PinyinHelper.toHanyuPinyinStringArray(c);
        if (toned == null) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        Arrays.stream(toned)
                .map(reading -> reading.replace("u:", "v").replaceAll("[^a-z]", ""))
                .filter(reading -> !reading.isEmpty())
                .forEach(readings::add);
        return List.copyOf(readings);
    }
}
