package org.sealbook.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which the program speaks. */
public enum Language {
    ZH,
    EN;

    /** The language of its code ({@code zh}, {@code en}; the case does not matter). */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /**
     * The system's language as the environment names it, else as Java knows it, else Chinese. The locale {@code C}
     * names no language: the launcher sets it only to have UTF-8.
     */
    public static Language ofSystem(Map<String, String> environment, Locale fallback) {
        var named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .toList();
        var codes = named.isEmpty() ? Stream.of(fallback.getLanguage()) : named.stream();
        return codes.map(code -> code.split("[_.@-]", 2)[0])
                .filter(code -> !code.equals("C") && !code.equals("POSIX"))
                .findFirst()
                .flatMap(Language::of)
                .orElse(ZH);
    }

    /** As people type it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
