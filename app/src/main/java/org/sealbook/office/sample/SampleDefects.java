package org.sealbook.office.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.BackupFolder;
import org.sealbook.office.BackupProgress;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;

/**
 * Spoils a generated year, so that lists and alarms have something to name. A case that is late, a copy printed once too often, an entry
 * under an unsynced clock and retired signing keys belong to the year itself; these are done to the closed office:
 *
 * <ol>
 *   <li>one bit of an evidence file is flipped,
 *   <li>another evidence file is removed,
 *   <li>beside the office lies one that was put back to a backup, with the mark of how far it had come.
 * </ol>
 */
public final class SampleDefects {

    private static final String MARK = "mark";

    /** What is planted, each with where it is seen. */
    public enum Defect {
        EVIDENCE_FLIPPED,
        EVIDENCE_MISSING,
        CASE_OVERDUE,
        COPY_TWICE,
        CLOCK_UNSYNCED,
        KEYS_RETIRED,
        OFFICE_RESTORED
    }

    /**
     * One planted defect.
     *
     * @param where a file or folder, or the id of a case
     */
    public record Planted(Defect defect, String where) {}

    private final OfficeFolder office;
    private final Path beside;

    /** @param beside where the year's backup lies, and the restored office is put */
    public SampleDefects(OfficeFolder office, Path beside) {
        this.office = office;
        this.beside = beside;
    }

    /** Plants all of them; the office is closed, and answers what is wrong with it from now on. */
    public List<Planted> plant(SampleYear.Made year) throws IOException, OfficeException {
        List<Path> evidence = evidence();
        Path flipped = evidence.getFirst();
        byte[] bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 2] ^= 1;
        Files.write(flipped, bytes);
        Path missing = evidence.get(1);
        Files.delete(missing);
        return List.of(
                new Planted(Defect.EVIDENCE_FLIPPED, flipped.toString()),
                new Planted(Defect.EVIDENCE_MISSING, missing.toString()),
                new Planted(Defect.CASE_OVERDUE, year.id("pictures").value()),
                new Planted(Defect.COPY_TWICE, year.id("live-final").value()),
                new Planted(Defect.CLOCK_UNSYNCED, year.id("music-overture").value()),
                new Planted(Defect.KEYS_RETIRED, office.path().toString()),
                new Planted(Defect.OFFICE_RESTORED, restored(year).toString()));
    }

    /** A demonstration keeps its mark in its own folder, so the mark goes there by hand. */
    private Path restored(SampleYear.Made year) throws IOException, OfficeException {
        Path restored = beside.resolve("restored");
        new BackupFolder(year.backup(), FileLayer.real()).restore(restored, BackupProgress.NONE);
        Path marks = Files.createDirectories(restored.resolve(MARK));
        try (Stream<Path> kept = Files.list(office.path().resolve(MARK))) {
            for (Path mark : kept.toList()) {
                Files.copy(mark, marks.resolve(String.valueOf(mark.getFileName())));
            }
        }
        return restored;
    }

    /** What lies in the vault, the smallest first: a signed certificate is larger than any of the year's small files. */
    private List<Path> evidence() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(office.path().resolve("vault"))) {
            found = files.filter(Files::isRegularFile).toList();
        }
        Map<Path, Long> sizes = new HashMap<>();
        for (Path file : found) {
            sizes.put(file, Files.size(file));
        }
        return found.stream()
                .sorted(Comparator.comparing((Path file) -> sizes.getOrDefault(file, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
