package org.sealbook.casework.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.fees.FeeBook;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.procedure.CaseDesk;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.casework.wording.DocumentTable;
import org.sealbook.casework.wording.DocumentText;
import org.sealbook.casework.wording.DocumentText.LabelledText;
import org.sealbook.casework.wording.DocumentTexts;
import org.sealbook.casework.wording.Placeholder;
import org.sealbook.reports.paper.CaseDocument;
import org.sealbook.reports.paper.DocumentBlock;

/** Puts together what a document says: the office's text of its kind, filled from the case. It records nothing. */
public final class DocumentComposer {

    /** What stands for an unknown value in words that nobody changes, to be filled in by hand. */
    private static final String BY_HAND = "＿＿＿＿＿＿";

    private static final int SHORT_ID = 8;

    private final Letterhead letterhead;
    private final Settings settings;
    private final Books books;
    private final CaseDesk cases;
    private final FeeBook fees;
    private final CaseValues values;

    public DocumentComposer(Letterhead letterhead, Settings settings, Books books, CaseDesk cases, FeeBook fees) {
        this.letterhead = letterhead;
        this.settings = settings;
        this.books = books;
        this.cases = cases;
        this.fees = fees;
        this.values = new CaseValues(settings, books, cases, fees);
    }

    /**
     * What only the archive knows of a case's file.
     *
     * @param papers a line for each: volume, title, pages, remark
     */
    public record Given(Map<Placeholder, String> values, List<List<String>> papers) {

        static final Given NOTHING = new Given(Map.of(), List.of());

        public Given {
            values = Map.copyOf(values);
            papers = papers.stream().map(List::copyOf).toList();
        }
    }

    /** A day as papers write it. */
    public static String day(LocalDate day) {
        return CaseValues.day(day);
    }

    /** The office's texts in force today. */
    public Setting<DocumentTexts> texts() {
        return settings.current(SettingKind.DOCUMENTS);
    }

    /** The words with which a document of this case begins; blanks in them are found by {@link Placeholder#blanks}. */
    String proposedText(CaseFile file, DocumentKind kind) {
        DocumentTexts texts = texts().value();
        Map<Placeholder, String> known = values.of(file, cases.matter(file), texts);
        return texts.of(kind)
                .text()
                .map(text -> Placeholder.fill(
                        text, place -> Optional.ofNullable(known.get(place)).orElseGet(place::blank)))
                .orElse("");
    }

    /**
     * A document that is printed from what stands in the tables, such as a file's cover: its text is the office's.
     *
     * @param given beside what the case knows
     */
    public CaseDocument ofTheFile(CaseFile file, DocumentKind kind, Given given) {
        return compose(file, kind, caseNumber(file), "", given);
    }

    /** A document with its number, and what somebody wrote in it. */
    CaseDocument numbered(CaseFile file, DocumentKind kind, int serial, Optional<DocumentRow> replaced, String text) {
        String number = caseNumber(file) + " · 第 " + serial + " 号"
                + replaced.map(row -> "（替代第 " + row.serial() + " 号）").orElse("");
        return compose(file, kind, number, text, Given.NOTHING);
    }

    private static String caseNumber(CaseFile file) {
        return "案件 " + file.id().value().substring(0, SHORT_ID);
    }

    private CaseDocument compose(CaseFile file, DocumentKind kind, String number, String written, Given given) {
        DocumentTexts texts = texts().value();
        DocumentText text = texts.of(kind);
        Matter matter = cases.matter(file);
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        known.putAll(values.of(file, matter, texts));
        known.putAll(given.values());
        List<DocumentBlock> blocks = new ArrayList<>();
        for (LabelledText field : text.fields()) {
            blocks.add(new DocumentBlock.Field(
                    field.label(),
                    field.value().flatMap(value -> whole(value, known)).orElse("")));
        }
        blocks.addAll(CaseDocument.written(written));
        text.table().map(table -> table(table, file, matter, given)).ifPresent(blocks::add);
        text.closing()
                .map(closing -> byHand(closing, known))
                .map(CaseDocument::written)
                .ifPresent(blocks::addAll);
        return new CaseDocument(
                letterhead.office(),
                letterhead.demo(),
                text.zh(),
                number,
                text.addressee().flatMap(words -> whole(words, known)),
                blocks,
                text.signatures(),
                text.dated() ? Optional.of(settings.today()) : Optional.empty());
    }

    private DocumentBlock table(DocumentTable table, CaseFile file, Matter matter, Given given) {
        return switch (table) {
            case MATERIALS -> FilledTables.materials(matter);
            case FEES ->
                FilledTables.fees(
                        fees.ofCase(file.id()),
                        FilledTables.byCode(
                                settings.current(SettingKind.FEES).value().items()));
            case EVIDENCE -> FilledTables.evidence(books.evidence().ofCase(file.id()));
            case CERTIFICATES -> FilledTables.certificates(books.certificates().ofCase(file.id()));
            case CATALOGUE -> FilledTables.catalogue(given.papers());
        };
    }

    /** The words with every place filled; empty where the case does not know one of them. */
    private static Optional<String> whole(String words, Map<Placeholder, String> known) {
        boolean[] missing = new boolean[1];
        String filled = Placeholder.fill(
                words,
                place -> Optional.ofNullable(known.get(place)).orElseGet(() -> {
                    missing[0] = true;
                    return "";
                }));
        return missing[0] ? Optional.empty() : Optional.of(filled);
    }

    private static String byHand(String words, Map<Placeholder, String> known) {
        return Placeholder.fill(
                words, place -> Optional.ofNullable(known.get(place)).orElse(BY_HAND));
    }
}
