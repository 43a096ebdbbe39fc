package org.sealbook.office;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where an office's data lies when nobody says otherwise, as each system wants it. */
public final class DataFolder {

    private DataFolder() {}

    /** The folder for this system, environment and home. */
    public static Path standard(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return under(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve("Sealbook");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Sealbook");
        }
        return under(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                .resolve("sealbook");
    }

    /** Where marks of how far offices have come lie: outside of any data folder, so that an older copy of one is noticed. */
    public static Path marks(String system, Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("SEALBOOK_STATE", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return under(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve("Sealbook-State");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Sealbook-State");
        }
        return under(environment.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state"))
                .resolve("sealbook");
    }

    private static Path under(@org.jspecify.annotations.Nullable String named, Path otherwise) {
        return named == null || named.isEmpty() ? otherwise : Path.of(named);
    }
}
