package org.sealbook.casework.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.documents.DocumentBook;
import org.sealbook.casework.documents.DocumentComposer;
import org.sealbook.casework.documents.DocumentComposer.Given;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.casework.wording.DocumentTexts;
import org.sealbook.casework.wording.Placeholder;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.reports.paper.CaseDocument;

/** Writes the cover and the catalogue of a file. */
final class FilePapers {

    private static final String ERASED = "（已清除）";

    private final Books books;
    private final DocumentBook documents;
    private final DocumentComposer composer;

    FilePapers(Books books, DocumentBook documents, DocumentComposer composer) {
        this.books = books;
        this.documents = documents;
        this.composer = composer;
    }

    /**
     * The cover or the catalogue as the file lies now.
     *
     * @throws Refusal when the kind is no paper of a file
     */
    CaseDocument paper(CaseArchive file, DocumentKind kind) {
        if (!kind.isOfTheFile()) {
            throw new Refusal("refusal.archive.no-paper-of-the-file", kind.code());
        }
        return composer.ofTheFile(
                books.cases().known(file.row().caseId()), kind, new Given(values(file), papers(file)));
    }

    private Map<Placeholder, String> values(CaseArchive file) {
        DocumentTexts texts = composer.texts().value();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        texts.word("file-class", file.fileClass()).ifPresent(word -> values.put(Placeholder.FILE_CLASS, word));
        texts.word("retention", file.retention()).ifPresent(word -> values.put(Placeholder.RETENTION, word));
        file.keptUntil().ifPresent(day -> values.put(Placeholder.KEPT_UNTIL, DocumentComposer.day(day)));
        values.put(Placeholder.MAIN_PAGES, Integer.toString(FileCatalogue.pages(file.papers(), Volume.MAIN)));
        values.put(Placeholder.AUXILIARY_PAGES, Integer.toString(FileCatalogue.pages(file.papers(), Volume.AUXILIARY)));
        return values;
    }

    private List<List<String>> papers(CaseArchive file) {
        List<List<String>> papers = new ArrayList<>();
        for (FileCatalogue.Placed placed : FileCatalogue.placed(file.papers())) {
            papers.add(List.of(
                    placed.paper().volume() == Volume.MAIN ? "正卷" : "副卷",
                    title(placed.paper()),
                    placed.first() == placed.last()
                            ? Integer.toString(placed.first())
                            : placed.first() + "–" + placed.last(),
                    ""));
        }
        return papers;
    }

    private String title(FilePaper paper) {
        return switch (paper.kind()) {
            case PAPER -> paper.title().orElse(ERASED);
            case CERTIFICATE ->
                "公证书"
                        + paper.thing()
                                .flatMap(this::number)
                                .map(number -> " " + number)
                                .orElse("");
            case EVIDENCE ->
                "证据："
                        + paper.thing()
                                .flatMap(books.evidence()::find)
                                .flatMap(EvidenceRow::fileName)
                                .orElse(ERASED);
            case DOCUMENT ->
                paper.thing()
                        .flatMap(documents::find)
                        .map(row -> composer.texts().value().of(row.kind()).zh())
                        .orElse(ERASED);
        };
    }

    private Optional<String> number(Id certificate) {
        return books.certificates()
                .known(certificate)
                .number()
                .map(row -> row.number().text());
    }
}
