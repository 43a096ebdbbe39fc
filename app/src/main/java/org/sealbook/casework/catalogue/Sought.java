package org.sealbook.casework.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealbook.ledger.Refusal;

/**
 * One word that a person looks for. Of several words, a case must be found by each.
 *
 * @param word in lower case, not empty, without space
 * @param matters the codes of the matters in whose code or title it stands
 */
public record Sought(String word, Set<String> matters) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    public Sought {
        matters = Set.copyOf(matters);
    }

    /**
     * The words of a search field's text; none for a blank one.
     *
     * @throws Refusal when the text is too long, or has too many words
     */
    public static List<Sought> in(String text, Catalogue catalogue) {
        if (text.length() > LONGEST) {
            throw new Refusal("refusal.text.too-long", "search", Integer.toString(LONGEST));
        }
        List<Sought> words = SPACE.splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS + 1L)
                .map(word -> new Sought(word, mattersNamed(word, catalogue)))
                .toList();
        if (words.size() > MOST_WORDS) {
            throw new Refusal("refusal.search.too-many-words", Integer.toString(MOST_WORDS));
        }
        return words;
    }

    private static Set<String> mattersNamed(String lowerCase, Catalogue catalogue) {
        return catalogue.matters().stream()
                .filter(matter -> Stream.of(matter.code(), matter.zh(), matter.en())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(lowerCase)))
                .map(Matter::code)
                .collect(Collectors.toSet());
    }
}
