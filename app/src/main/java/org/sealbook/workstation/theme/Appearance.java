package org.sealbook.workstation.theme;

/** Light or dark: which colours the tokens have. */
public enum Appearance {
    LIGHT("atlantafx/base/theme/primer-light.css", "tokens-light.css"),
    DARK("atlantafx/base/theme/primer-dark.css", "tokens-dark.css");

    private final String controls;
    private final String tokens;

    Appearance(String controls, String tokens) {
        this.controls = controls;
        this.tokens = tokens;
    }

    /** Where on the class path the controls' own stylesheet lies. */
    String controls() {
        return controls;
    }

    /** The file beside this class that names the colours. */
    String tokens() {
        return tokens;
    }
}
