package org.sealbook.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sealbook.vault.Progress;

/** Writes evidence into a folder of the person's choice. */
final class GivenBack {

    /** File systems take 255 bytes; this leaves room for a number and for the temporary ending. */
    private static final int LONGEST_NAME_BYTES = 200;

    /** Names that Windows keeps for devices, whatever their ending. */
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private GivenBack() {}

    /** Writes to a temporary name, forces it, and renames: what stands under the answered name was verified to its end. */
    static Path write(InputStream content, EvidenceRow row, Path folder, Progress progress) throws IOException {
        Path whole = free(folder, safeName(row));
        Path part = folder.resolve(row.id() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                copy(content, out, progress);
                channel.force(true);
            }
            return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(InputStream content, OutputStream out, Progress progress) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
            if (progress.cancelled()) {
                throw new CancellationException("giving evidence back was cancelled");
            }
            out.write(piece, 0, count);
            progress.advanced(count);
        }
    }

    /** A name without what any file system or shell would take amiss; evidence without a name is called after its id. */
    static String safeName(EvidenceRow row) {
        StringBuilder safe = new StringBuilder();
        row.fileName().orElse("").codePoints().forEach(c -> safe.appendCodePoint(isUnsafe(c) ? '_' : c));
        String name = shortened(safe.toString().strip().replaceAll("^\\.+|[. ]+$", "_"));
        if (name.isBlank() || name.equals("_")) {
            return "evidence-" + row.id();
        }
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return DEVICES.contains(stem.toUpperCase(java.util.Locale.ROOT)) ? "_" + name : name;
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
                || "/\\:*?\"<>|".indexOf(c) >= 0
                // Marks that turn the reading direction make one ending look like another.
                || Character.getType(c) == Character.FORMAT;
    }

    /** Cuts the stem, never in mid-character, and keeps a short ending. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + " (" + i + ")" + ending);
        }
        return file;
    }
}
