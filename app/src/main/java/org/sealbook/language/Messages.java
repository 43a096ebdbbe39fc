package org.sealbook.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every sentence that the program says to a person, by key and language. {@code {0}} to {@code {9}} in a sentence stand
 * for the arguments, and <code>{0:step}</code> for the word that the family {@code step} of terms has for an argument that is a code,
 * or for each of several with commas between; nothing else in it is special.
 */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([a-z-]+))?}");

    /** The files of sentences, one for each part of the program. */
    static final List<String> BOOKS = List.of(
            "program",
            "window",
            "cases",
            "evidence",
            "certificates",
            "books",
            "documents",
            "procedure",
            "peers",
            "ledger",
            "verify",
            "office-data",
            "staff",
            "casework",
            "sample");

    private final Language language;
    private final Map<String, String> sentences;

    private Messages(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** Every sentence in this language. */
    public static Messages of(Language language) {
        Map<String, String> sentences = new HashMap<>();
        BOOKS.forEach(book -> read(book + "_" + language.code() + ".properties", sentences));
        return new Messages(language, sentences);
    }

    private static void read(String name, Map<String, String> sentences) {
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MissingResourceException(name + " is not in the program", Messages.class.getName(), name);
            }
            Properties book = new Properties();
            book.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            book.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The sentence of the key. A key without one, which the tests exclude, is shown itself with its arguments. */
    public String text(String key, Object... arguments) {
        String sentence = sentences.get(key);
        return sentence == null ? key + " " + List.of(arguments) : filled(sentence, arguments);
    }

    /** The word that a person reads for a code of this family; the code itself where the family does not know it. */
    public String term(String family, String code) {
        String key = "term." + family + "." + code;
        return sentences.getOrDefault(key, code);
    }

    /** The same word standing alone, in a pill or a heading: it begins with a capital where the language has them. */
    public String label(String family, String code) {
        String word = term(family, code);
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    public Language language() {
        return language;
    }

    /** Whether there is a sentence of this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The same sentences for a library that wants a bundle. */
    public ResourceBundle bundle() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return sentences.entrySet().stream()
                        .map(each -> new Object[] {each.getKey(), each.getValue()})
                        .toArray(Object[][]::new);
            }
        };
    }

    private String filled(String sentence, Object... arguments) {
        Matcher places = PLACE.matcher(sentence);
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            if (index >= arguments.length) {
                return Matcher.quoteReplacement(place.group());
            }
            String argument = String.valueOf(arguments[index]);
            String family = place.group(2);
            return Matcher.quoteReplacement(family == null ? argument : words(family, argument));
        });
    }

    private String words(String family, String codes) {
        return Stream.of(codes.split(", ", -1))
                .map(code -> term(family, code))
                .collect(Collectors.joining(text("list.separator")));
    }
}
