package org.sealbook.casework.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words with which the draft of a matter's certificate begins. They ship with the program, one file a matter: {@code {name}} stands for
 * what the case already knows, and <code>【…】</code> is a blank that whoever drafts fills in.
 */
public final class ProposedText {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern BLANK = Pattern.compile("【[^【】\\r\\n]{1,60}】");

    private ProposedText() {}

    /**
     * The text of a matter with what is known filled in; a name that is not known becomes a blank.
     *
     * @param matter a code of the catalogue; one without a file of its own begins with a general text
     */
    static String of(String matter, Map<String, String> known) {
        Matcher places = PLACE.matcher(read(matter));
        return places.replaceAll(
                place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), "【" + place.group(1) + "】")));
    }

    /** The blanks that still stand in a text, in their order, each with its brackets. */
    public static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String read(String matter) {
        try (InputStream own = ProposedText.class.getResourceAsStream("proposed-" + matter + ".txt")) {
            if (own != null) {
                return text(own);
            }
            try (InputStream general = ProposedText.class.getResourceAsStream("proposed.txt")) {
                if (general == null) {
                    throw new IllegalStateException("the general text is missing from the program");
                }
                return text(general);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
