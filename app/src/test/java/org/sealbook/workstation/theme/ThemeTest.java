package org.sealbook.workstation.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both appearances say everything, nothing else names a colour, and every text can be read. */
class ThemeTest {

    private static final Path HOME =
            Path.of(System.getProperty("sealbook.root", "..")).resolve("app/src/main");
    private static final Path FILES = HOME.resolve("resources/org/sealbook/workstation/theme");
    private static final List<String> WANTED = List.of(
            "paper",
            "paper-raised",
            "paper-sunken",
            "ink",
            "ink-soft",
            "ink-faint",
            "line",
            "line-strong",
            "seal",
            "link",
            "good",
            "watch",
            "bad");
    private static final Pattern TOKEN = Pattern.compile("-sb-([a-z-]+):\\s*(#[0-9A-Fa-f]{6,8});");
    private static final Pattern NUMBER_OF_A_COLOUR =
            Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|\\bColor\\.(?!class)");
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource
    void definesEveryToken(Appearance appearance) throws IOException {
        assertTrue(
                tokens(appearance).keySet().containsAll(WANTED),
                tokens(appearance).toString());
    }

    @Test
    void bothAppearancesDefineTheSameTokens() throws IOException {
        assertEquals(tokens(Appearance.LIGHT).keySet(), tokens(Appearance.DARK).keySet());
    }

    @Test
    void everyTokenThatIsUsedIsDefined() throws IOException {
        var used = new TreeSet<String>();
        for (String name : List.of("names.css", "sealbook.css")) {
            Matcher use = Pattern.compile("(?<=[:,\\s])-sb-([a-z-]+)(?=[;,\\s])")
                    .matcher(Files.readString(FILES.resolve(name)));
            while (use.find()) {
                used.add(use.group(1));
            }
        }
        used.removeIf(name -> name.startsWith("icon") || name.startsWith("tone"));
        assertFalse(used.isEmpty());
        used.removeAll(tokens(Appearance.LIGHT).keySet());
        assertTrue(used.isEmpty(), "nobody defines " + used);
    }

    @Test
    void onlyTheTokensNameAColour() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path root : List.of(
                HOME.resolve("java/org/sealbook/workstation"), HOME.resolve("resources/org/sealbook/workstation"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(ThemeTest::mayNotNameColours).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (String line : lines) {
                        if (namesAColour(line)) {
                            named.add(file.getFileName() + ": " + line.strip());
                        }
                    }
                }
            }
        }
        assertTrue(named.isEmpty(), String.join("\n", named));
    }

    @Test
    void theSearchForColoursFindsThem() {
        assertTrue(namesAColour("-fx-text-fill: #abc;"));
        assertTrue(namesAColour("-fx-text-fill: rgba(0, 0, 0, 0.3);"));
        assertTrue(namesAColour("-fx-background-color: white, -sb-line;"));
        assertTrue(namesAColour("label.setTextFill(Color.RED);"));
        assertFalse(namesAColour("-fx-background-color: transparent, -sb-line;"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsReadableOnItsGround(Appearance appearance) throws IOException {
        Map<String, Color> tokens = tokens(appearance);
        for (String text : List.of("ink", "ink-soft", "ink-faint", "link", "good", "watch", "bad", "seal")) {
            readable(tokens, text, "paper");
            readable(tokens, text, "paper-raised");
        }
        for (String text : List.of("ink", "ink-soft", "link", "bad")) {
            readable(tokens, text, "paper-sunken");
        }
        for (String tone : List.of("good", "watch", "bad", "seal", "link")) {
            readable(tokens, tone, tone + "-tint");
            readable(tokens, "ink", tone + "-tint");
        }
        for (String filled : List.of("seal", "link")) {
            readable(tokens, "on-" + filled, filled);
            readable(tokens, "on-" + filled, filled + "-strong");
        }
    }

    private static void readable(Map<String, Color> tokens, String text, String ground) {
        double contrast = contrast(of(tokens, text), of(tokens, ground));
        assertTrue(contrast >= READABLE, "%s on %s: %.2f".formatted(text, ground, contrast));
    }

    private static Color of(Map<String, Color> tokens, String name) {
        Color colour = tokens.get(name);
        if (colour == null) {
            throw new AssertionError("no token " + name);
        }
        return colour;
    }

    /** WCAG 2.2, contrast ratio of relative luminances. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(Appearance appearance) throws IOException {
        Map<String, Color> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(Files.readString(FILES.resolve(appearance.tokens())));
        while (token.find()) {
            tokens.put(token.group(1), Color.web(token.group(2)));
        }
        return tokens;
    }

    private static boolean mayNotNameColours(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".css") || name.endsWith(".java")) && !name.startsWith("tokens-");
    }

    private static boolean namesAColour(String line) {
        if (NUMBER_OF_A_COLOUR.matcher(line).find()) {
            return true;
        }
        Matcher value = Pattern.compile("-(?:fx|color)-[a-z-]*(?:color|fill|stroke|effect|bg|fg)[a-z-]*:([^;]*)")
                .matcher(line);
        while (value.find()) {
            for (String word : value.group(1).split("[^a-z-]+", -1)) {
                if (!word.isEmpty() && !word.startsWith("-") && !word.equals("transparent") && isColourName(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isColourName(String word) {
        try {
            Color.web(word);
            return !word.matches("[0-9a-f]+");
        } catch (IllegalArgumentException notAColour) {
            return false;
        }
    }
}
