package org.sealbook.casework.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealbook.casework.documents.DocumentFact.DocumentMade;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.fees.FeeBook;
import org.sealbook.casework.fees.FeeKind;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.casework.wording.Placeholder;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.reports.layout.DocumentPdf;
import org.sealbook.reports.layout.MissingGlyphException;
import org.sealbook.reports.layout.RenderedDocument;
import org.sealbook.vault.Content;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** Makes the documents of cases and gives them out. What was made is never edited: a new version follows it. Safe for several threads. */
public final class DocumentDesk {

    /** The longest text that somebody writes in a document, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** How often a document is drawn anew because somebody else's took its number meanwhile. */
    private static final int MOST_ATTEMPTS = 8;

    private final Ledger ledger;
    private final Vault vault;
    private final OfficeClock clock;
    private final Books books;
    private final FeeBook fees;
    private final DocumentBook book;
    private final DocumentComposer composer;

    public DocumentDesk(
            Ledger ledger,
            Vault vault,
            OfficeClock clock,
            Books books,
            FeeBook fees,
            DocumentBook book,
            DocumentComposer composer) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        this.books = books;
        this.fees = fees;
        this.book = book;
        this.composer = composer;
    }

    /** A document that somebody else made took the number for which this one was drawn. */
    private static final class NumberTaken extends Refusal {

        private static final long serialVersionUID = 1;

        NumberTaken() {
            super("refusal.case-document.number-taken");
        }
    }

    /** What speaks against making each kind in this case now; nothing where it may be made. Papers of the file are left out. */
    public Map<DocumentKind, Optional<Objection>> kinds(Id caseId) {
        CaseFile file = books.cases().known(caseId);
        boolean charged = isCharged(caseId);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> !kind.isOfTheFile())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> against(file, kind, charged),
                        (one, _) -> one,
                        () -> new EnumMap<>(DocumentKind.class)));
    }

    /** The kinds that the case's state calls for and that it does not have, in the order in which they are needed. */
    public List<DocumentKind> offered(Id caseId) {
        CaseFile file = books.cases().known(caseId);
        boolean charged = isCharged(caseId);
        List<DocumentKind> has =
                book.ofCase(caseId).stream().map(DocumentRow::kind).toList();
        return DocumentRules.calledFor(file.state()).stream()
                .filter(kind -> !has.contains(kind))
                .filter(kind -> against(file, kind, charged).isEmpty())
                .toList();
    }

    /**
     * The words with which a document of this kind begins, for somebody to complete; empty where there is nothing to write.
     *
     * @throws Refusal when the case does not allow it now
     */
    public String proposedText(Id caseId, DocumentKind kind) {
        CaseFile file = books.cases().known(caseId);
        require(against(file, kind, isCharged(caseId)));
        return composer.proposedText(file, kind);
    }

    /**
     * The document as it would be printed now, as the bytes of a PDF; nothing is recorded.
     *
     * @throws Refusal when the case does not allow it now, or a character can't be printed
     */
    public byte[] preview(Id caseId, DocumentKind kind, String text, Optional<Id> replaces) {
        CaseFile file = books.cases().known(caseId);
        require(against(file, kind, isCharged(caseId)));
        return render(file, kind, checked(text), nextSerial(caseId), replaces.map(book::known))
                .bytes();
    }

    /**
     * Makes a document: draws it, keeps its file, and records it under the next number of its case.
     *
     * @param text what whoever makes it writes, {@link #proposedText} completed; empty where there is nothing to write
     * @param replaces the document of this kind that it takes the place of
     * @throws Refusal when the case does not allow it now to this person, blanks were left, or a character can't be printed
     * @throws VaultException when the file can't be kept; nothing was recorded
     */
    public Recorded make(Id command, Id acting, Id caseId, DocumentKind kind, String text, Optional<Id> replaces)
            throws VaultException {
        Id document = DerivedIds.of(command, "document", 0);
        Optional<Receipt> before = ledger.receiptOf(command);
        if (before.isPresent()) {
            return new Recorded(document, before.get());
        }
        String written = checked(text);
        List<String> blanks = Placeholder.blanks(written);
        if (!blanks.isEmpty()) {
            throw new Refusal("refusal.case-document.blanks", String.join("", blanks));
        }
        for (int attempt = 1; ; attempt++) {
            CaseFile file = books.cases().known(caseId);
            requireMay(acting, file, kind, replaces);
            int serial = nextSerial(caseId);
            RenderedDocument drawn = render(file, kind, written, serial, replaces.map(book::known));
            byte[] bytes = drawn.bytes();
            Content kept = vault.store(new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
            DocumentMade made = new DocumentMade(
                    document,
                    caseId,
                    kind,
                    serial,
                    composer.texts().version().version(),
                    replaces,
                    drawn.pages(),
                    kept.size(),
                    kept.sha256());
            try {
                return new Recorded(document, ledger.record(new Command(command, acting, () -> {
                    requireMay(acting, books.cases().known(caseId), kind, replaces);
                    if (nextSerial(caseId) != serial) {
                        throw new NumberTaken();
                    }
                    return List.of(written.isEmpty() ? made.entry() : made.entry(Map.of(DocumentFact.TEXT, written)));
                })));
            } catch (NumberTaken taken) {
                if (attempt == MOST_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    public DocumentRow known(Id document) {
        return book.known(document);
    }

    /** The documents of a case, in the order in which they were made. */
    public List<DocumentRow> ofCase(Id caseId) {
        books.cases().known(caseId);
        return book.ofCase(caseId);
    }

    /** The file of a document, verified as it is read to its end. */
    public InputStream file(Id document) throws VaultException {
        return vault.read(book.known(document).sha256());
    }

    private void requireMay(Id acting, CaseFile file, DocumentKind kind, Optional<Id> replaces) {
        books.staff().acting(acting).requireMay(Act.MAKE_DOCUMENT);
        require(against(file, kind, isCharged(file.id())));
        require(replaces.map(book::known)
                .flatMap(replaced -> DocumentRules.replacesTheNewest(replaced, file.id(), kind)));
    }

    private RenderedDocument render(
            CaseFile file, DocumentKind kind, String text, int serial, Optional<DocumentRow> replaced) {
        try {
            return DocumentPdf.render(
                    composer.numbered(file, kind, serial, replaced, text),
                    clock.now().time());
        } catch (MissingGlyphException e) {
            throw new Refusal(e.key(), e.arguments().toArray(String[]::new));
        }
    }

    private static Optional<Objection> against(CaseFile file, DocumentKind kind, boolean charged) {
        return DocumentRules.fitsTheCase(kind, file).or(() -> DocumentRules.somethingWasCharged(kind, charged));
    }

    private boolean isCharged(Id caseId) {
        return fees.ofCase(caseId).stream().anyMatch(row -> row.kind() == FeeKind.CHARGED);
    }

    private int nextSerial(Id caseId) {
        List<DocumentRow> before = book.ofCase(caseId);
        return before.isEmpty() ? 1 : before.getLast().serial() + 1;
    }

    private static String checked(String text) {
        return text.isBlank() ? "" : Texts.page("text", text, LONGEST_TEXT);
    }

    private static void require(Optional<Objection> objection) {
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }
}
