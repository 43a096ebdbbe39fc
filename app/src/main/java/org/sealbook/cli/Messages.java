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

/**
 * Every sentence that the program says to a person, by key and language. {@code {0}} to {@code {9}} in a sentence stand
 * for the arguments; nothing else in it is special.
 */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Messages of(Language language) {
        String name = "messages_" + language.code() + ".properties";
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MissingResourceException(name + " is not in the program", Messages.class.getName(), name);
            }
            return new Messages(new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The sentence of the key. A key without one, which the tests exclude, is shown itself with its arguments. */
    public String text(String key, Object... arguments) {
        return bundle.containsKey(key) ? filled(bundle.getString(key), arguments) : key + " " + List.of(arguments);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    private static String filled(String sentence, Object... arguments) {
        Matcher places = PLACE.matcher(sentence);
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.length ? String.valueOf(arguments[index]) : place.group());
        });
    }
}
