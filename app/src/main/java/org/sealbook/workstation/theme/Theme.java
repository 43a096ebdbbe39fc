package org.sealbook.workstation.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/**
 * Puts one look on everything the program shows: windows, popups and dialogs alike. The stylesheet that it makes imports, in this
 * order, AtlantaFX's controls, the tokens of the appearance, the names under which controls look colours up, and our own parts;
 * then it sets the root size. It is the user-agent stylesheet, because one on a scene's root would not reach popups and dialogs.
 */
public final class Theme {

    private static final List<String> FONTS =
            List.of("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf", "fonts/NotoSansMono-Regular.ttf");

    /** What is alike in light and dark: names under which controls look colours up, parts, the frame, each screen. */
    private static final List<String> SHARED = List.of(
            "names.css",
            "sealbook.css",
            "frame.css",
            "cases.css",
            "data.css",
            "evidence.css",
            "certificates.css",
            "books.css",
            "peers.css",
            "ledger.css",
            "verify.css",
            "staff.css");

    private static final List<String> ICONS = List.of("icon-32.png", "icon-64.png", "icon-256.png");

    private Theme() {}

    /** The program's icon in the sizes that window managers ask for; drawn by the installer's {@code Icon}. On the FX thread only. */
    public static List<Image> icons() {
        return ICONS.stream().map(name -> new Image(resource(name).toString())).toList();
    }

    /**
     * Shows everything in this appearance and size, at once, what is already open included. On the FX thread only. Loads the fonts
     * the first time.
     */
    public static void use(Appearance appearance, TypeSize size) {
        Fonts.load();
        Application.setUserAgentStylesheet(stylesheet(appearance, size));
    }

    /** The whole stylesheet as a data address: small, since it only imports. */
    static String stylesheet(Appearance appearance, TypeSize size) {
        URL controls = Objects.requireNonNull(
                Theme.class.getClassLoader().getResource(appearance.controls()), appearance.controls());
        String imports = Stream.concat(
                        Stream.of(controls),
                        Stream.concat(Stream.of(appearance.tokens()), SHARED.stream())
                                .map(Theme::resource))
                .map(address -> "@import url(\"" + address + "\");\n")
                .collect(Collectors.joining());
        int em = size.pixels();
        String text = imports
                + ".root { -fx-font-size: %dpx; -sb-icon: %dpx; -sb-icon-small: %dpx; -sb-icon-large: %dpx; }\n"
                        .formatted(em, em * 6 / 5, em, em * 8 / 3);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }

    /** The bundled typefaces; no font of the system is relied on. The virtual machine loads this class, and so the fonts, once. */
    private static final class Fonts {

        static {
            for (String name : FONTS) {
                try (InputStream font = resource(name).openStream()) {
                    if (Font.loadFont(font, 12) == null) {
                        throw new IllegalStateException("not a font: " + name);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(name, e);
                }
            }
        }

        static void load() {
            // Being called is enough: the class is initialised.
        }
    }
}
