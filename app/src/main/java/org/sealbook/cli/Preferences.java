package org.sealbook.cli;

import java.util.List;
import org.sealbook.language.Language;

/**
 * What decides how the program speaks, read before the arguments are parsed, so that wrong arguments too are answered
 * in the right language and form.
 *
 * @param language of every sentence
 * @param json whether the answer is one JSON object
 * @param verbose whether the technical part of a failure is shown
 */
record Preferences(Language language, boolean json, boolean verbose) {

    static Preferences of(List<String> arguments, Console console) {
        int end = arguments.indexOf("--");
        List<String> options = end < 0 ? arguments : arguments.subList(0, end);
        Language language = Language.ofSystem(console.environment(), console.locale());
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.startsWith("--lang=")) {
                language = Language.of(option.substring("--lang=".length())).orElse(language);
            } else if (option.equals("--lang") && i + 1 < options.size()) {
                language = Language.of(options.get(i + 1)).orElse(language);
            }
        }
        return new Preferences(language, options.contains("--json"), options.contains("--verbose"));
    }
}
