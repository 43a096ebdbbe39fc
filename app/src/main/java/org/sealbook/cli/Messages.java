package org.sealbook.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
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

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Messages of(Language language) {
        String name = "messages_" + language.code() + ".properties";
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MissingResourceException(name + " is not in the program", Messages.class.getName(), name);
            }
            return new Messages(
                    language, new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The sentence of the key. A key without one, which the tests exclude, is shown itself with its arguments. */
    public String text(String key, Object... arguments) {
        return bundle.containsKey(key) ? filled(bundle.getString(key), arguments) : key + " " + List.of(arguments);
    }

    /** The word that a person reads for a code of this family; the code itself where the family does not know it. */
    String term(String family, String code) {
        String key = "term." + family + "." + code;
        return has(key) ? bundle.getString(key) : code;
    }

    Language language() {
        return language;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    ResourceBundle bundle() {
        return bundle;
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
