package org.sealbook.casework.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By what a name or a number is found. Since Chinese has no spaces, a search may begin at any character, so each is the beginning of a
 * token; a table of tokens in order then answers whatever is typed, and no case is read in vain.
 */
public final class FoundBy {

    /** The longest token, in characters; what is typed beyond it is compared with the whole text. */
    public static final int LONGEST_TOKEN = 24;

    private static final int CHARACTERS = 8;
    private static final int SYLLABLES = 4;
    private static final int LONGEST_NAME = 200;
    private static final int ENDING_OF_A_NUMBER = 6;

    /** So common at the end of organisations' names that nobody looks for them alone. */
    private static final List<String> ENDINGS = List.of("股份有限公司", "有限责任公司", "有限公司");

    /** What a character is, as far as it decides where a search may begin. */
    private enum Kind {
        HAN,
        DIGIT,
        LETTER,
        OTHER
    }

    private FoundBy() {}

    /** A text as it is compared: in lower case, without space, ü as people type it. */
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replace('ü', 'v');
    }

    /** The name and its spellings in Latin letters, whole, each a line. */
    public static List<String> lines(String name) {
        String plain = plain(cut(name));
        List<String> lines = new ArrayList<>(List.of(plain));
        if (hasReading(plain)) {
            lines.addAll(Pinyin.initials(plain));
            lines.addAll(Pinyin.full(plain));
        }
        return lines.stream().distinct().toList();
    }

    /** The tokens of a name: from each place where a search may begin, in its own characters and by first letters; by syllables from its first two. */
    public static Set<String> tokens(String name) {
        String whole = cut(name);
        int end = bodyLength(whole);
        Set<String> tokens = new LinkedHashSet<>();
        int begun = 0;
        for (int at = 0; at < end; at++) {
            if (!begins(whole, at)) {
                continue;
            }
            String rest = plain(whole.substring(at));
            tokens.add(part(rest, CHARACTERS));
            if (Pinyin.isRead(whole.charAt(at))) {
                tokens.addAll(Pinyin.initials(part(rest, CHARACTERS)));
                if (begun < 2) {
                    Pinyin.full(part(rest, SYLLABLES)).forEach(each -> tokens.add(part(each, LONGEST_TOKEN)));
                }
            }
            begun++;
        }
        return tokens;
    }

    /** The tokens of a text that nobody spells, such as the number of a certificate. */
    public static Set<String> tokensOfText(String text) {
        String whole = cut(text);
        Set<String> tokens = new LinkedHashSet<>();
        for (int at = 0; at < whole.length(); at++) {
            if (begins(whole, at)) {
                tokens.add(part(plain(whole.substring(at)), CHARACTERS));
            }
        }
        return tokens;
    }

    /** The tokens of an identity document's number: the whole of it, and its ending. */
    public static Set<String> tokensOfNumber(String number) {
        String plain = plain(number);
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add(part(plain, LONGEST_TOKEN));
        tokens.add(plain.substring(Math.max(0, plain.length() - ENDING_OF_A_NUMBER)));
        return tokens;
    }

    /** The tokens that are as much of what was typed as a token holds: a longer name is found by one of them. */
    public static List<String> beginnings(String typed) {
        List<String> beginnings = new ArrayList<>();
        for (int length = CHARACTERS; length <= Math.min(typed.length() - 1, LONGEST_TOKEN); length++) {
            beginnings.add(typed.substring(0, length));
        }
        return beginnings;
    }

    /** A search begins at every Chinese character, after a space, and where another kind of character begins. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return false;
        }
        return at == 0
                || kind(c) == Kind.HAN
                || Character.isWhitespace(text.charAt(at - 1))
                || kind(c) != kind(text.charAt(at - 1));
    }

    private static Kind kind(char c) {
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            return Kind.HAN;
        }
        if (Character.isDigit(c)) {
            return Kind.DIGIT;
        }
        return Character.isLetter(c) ? Kind.LETTER : Kind.OTHER;
    }

    private static int bodyLength(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.length() - ending.length())
                .filter(length -> length > 0)
                .orElse(name.length());
    }

    private static boolean hasReading(String text) {
        return text.chars().anyMatch(c -> Pinyin.isRead((char) c));
    }

    private static String cut(String text) {
        return part(text.strip(), LONGEST_NAME);
    }

    private static String part(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean halfACharacter = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, halfACharacter ? end - 1 : end);
    }
}
