package org.sealbook.language;

import java.util.Optional;
import org.sealbook.casework.archive.CaseArchive;
import org.sealbook.casework.archive.FileCatalogue;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.office.Office;

/** The files of closed cases in words. */
public final class ArchiveWords {

    private final Messages messages;
    private final Office office;
    private final Words words;

    public ArchiveWords(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
        this.words = new Words(messages, office);
    }

    /** What a paper is called in the catalogue; reads tables. */
    public String title(FilePaper paper) {
        return switch (paper.kind()) {
            case PAPER -> words.orErased(paper.title());
            case CERTIFICATE ->
                messages.text(
                        "archive.certificate",
                        paper.thing()
                                .flatMap(id -> office.certificates().known(id).number())
                                .map(NumberRow::number)
                                .map(number -> number.text())
                                .orElse(""));
            case DOCUMENT ->
                messages.text(
                        "archive.document",
                        paper.thing()
                                .map(id -> office.documents().known(id).kind().code())
                                .orElse(""));
            case EVIDENCE ->
                messages.text(
                        "archive.evidence",
                        words.orErased(paper.thing()
                                .flatMap(id -> office.evidence().known(id).fileName())));
        };
    }

    /** Where a file stands, in a few words. */
    public static String standing(Messages messages, CaseArchive file) {
        if (file.dueForReview()) {
            return messages.text("archive.standing.review");
        }
        if (file.row().handedOver().isPresent()) {
            return messages.text("archive.standing.archived");
        }
        return messages.text(
                file.overdue() ? "archive.standing.overdue" : "archive.standing.waiting", file.handOverUntil());
    }

    /** The file's cover: class, volumes with their pages, how long it is kept. */
    public String cover(CaseArchive file) {
        return messages.text(
                "archive.cover",
                file.fileClass().code(),
                FileCatalogue.pages(file.papers(), Volume.MAIN),
                FileCatalogue.pages(file.papers(), Volume.AUXILIARY),
                file.retention().code(),
                Optional.of(file)
                        .flatMap(CaseArchive::keptUntil)
                        .map(day -> messages.text("archive.kept-until", day))
                        .orElse(""),
                standing(messages, file));
    }
}
