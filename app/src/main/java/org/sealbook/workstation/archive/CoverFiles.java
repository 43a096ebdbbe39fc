package org.sealbook.workstation.archive;

import java.nio.file.Path;
import java.util.Optional;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Tone;

/** Writes a file's cover and catalogue into a folder, to be printed. */
final class CoverFiles {

    private CoverFiles() {}

    static void save(Tools tools, Office office, Id caseId) {
        Optional<Path> folder = tools.files().folder(tools.text("archive-screen.print"));
        folder.ifPresent(to -> tools.background()
                .run(
                        () -> {
                            write(office, caseId, DocumentKind.ARCHIVE_COVER, to.resolve("cover.pdf"));
                            write(office, caseId, DocumentKind.FILE_CATALOGUE, to.resolve("catalogue.pdf"));
                            return to;
                        },
                        written -> tools.notices()
                                .say(Tone.GOOD, tools.text("archive-screen.printed", written.toString())),
                        tools::tell));
    }

    private static void write(Office office, Id caseId, DocumentKind kind, Path file) throws Exception {
        FileLayer.real().replaceWhole(file, office.archive().paper(caseId, kind));
    }
}
