package org.sealbook.workstation.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Language;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/**
 * What a person chose for the window on this machine. A file that can't be read is as good as none: nothing but choices is lost.
 *
 * @param recent data folders of offices, the last used first
 */
public record Settings(Language language, Appearance appearance, TypeSize typeSize, List<Path> recent) {

    private static final int LONGEST = 65_536;
    private static final int MOST_RECENT = 8;

    public Settings {
        recent = List.copyOf(recent);
    }

    /** The choices in this file, else the given ones. */
    public static Settings read(Path file, Settings otherwise) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return otherwise;
            }
            Map<String, Object> fields = CanonicalJson.parseCanonicalObject(Files.readAllBytes(file));
            List<Path> recent = new ArrayList<>();
            if (fields.get("recent") instanceof List<?> folders) {
                folders.forEach(folder -> recent.add(Path.of(String.valueOf(folder))));
            }
            return new Settings(
                    Language.of(String.valueOf(fields.get("language"))).orElse(otherwise.language()),
                    Appearance.valueOf(String.valueOf(fields.get("appearance"))),
                    TypeSize.valueOf(String.valueOf(fields.get("typeSize"))),
                    recent);
        } catch (IOException | FormatException | IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** Keeps the choices. */
    public void write(Path file) throws IOException {
        FileLayer files = FileLayer.real();
        files.createFolders(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
        files.replaceWhole(
                file,
                CanonicalJson.write(Map.of(
                        "language", language.code(),
                        "appearance", appearance.name(),
                        "typeSize", typeSize.name(),
                        "recent", recent.stream().map(Path::toString).toList())));
    }

    /** The same with this folder as the last used. */
    public Settings used(Path folder) {
        List<Path> folders = new ArrayList<>(recent);
        folders.remove(folder);
        folders.addFirst(folder);
        return new Settings(language, appearance, typeSize, folders.subList(0, Math.min(MOST_RECENT, folders.size())));
    }

    public Settings with(Language chosen) {
        return new Settings(chosen, appearance, typeSize, recent);
    }

    public Settings with(Appearance chosen) {
        return new Settings(language, chosen, typeSize, recent);
    }

    public Settings with(TypeSize chosen) {
        return new Settings(language, appearance, chosen, recent);
    }
}
