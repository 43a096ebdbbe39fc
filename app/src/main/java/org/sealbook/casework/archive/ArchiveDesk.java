package org.sealbook.casework.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.archive.ArchiveFact.FileHandedOver;
import org.sealbook.casework.archive.ArchiveFact.FileOpened;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.casework.documents.DocumentBook;
import org.sealbook.casework.documents.DocumentComposer;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Procedure;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.reports.layout.DocumentPdf;
import org.sealbook.reports.layout.MissingGlyphException;

/** Puts the files of closed cases in order, hands them over to the archive, and knows how long they are kept. Safe for several threads. */
public final class ArchiveDesk {

    private static final int LONGEST_REASON = 2_000;

    private final Ledger ledger;
    private final OfficeClock clock;
    private final ZoneId zone;
    private final Settings settings;
    private final Books books;
    private final ArchiveBook book;
    private final DocumentBook documents;
    private final FilePapers papers;

    /** @param zone where the office's days begin and end */
    public ArchiveDesk(
            Ledger ledger,
            OfficeClock clock,
            ZoneId zone,
            Settings settings,
            Books books,
            ArchiveBook book,
            DocumentBook documents,
            DocumentComposer composer) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
        this.settings = settings;
        this.books = books;
        this.book = book;
        this.documents = documents;
        this.papers = new FilePapers(books, documents, composer);
    }

    /**
     * The file of a closed case.
     *
     * @throws Refusal when the case is unknown or not closed
     */
    public CaseArchive file(Id caseId) {
        books.cases().known(caseId);
        return file(book.find(caseId).orElseThrow(() -> new Refusal("refusal.archive.case-open", caseId.value())));
    }

    private CaseArchive file(ArchiveRow row) {
        Optional<List<FilePaper>> arranged = book.papers(row.caseId());
        Optional<Matter> matter = settings.catalogue().matter(row.matter());
        LocalDate closed = row.closedAt().atZone(zone).toLocalDate();
        Retention retention = matter.map(Matter::retention).orElse(Retention.PERMANENT);
        RetentionPeriods periods = settings.at(SettingKind.RETENTION, closed).value();
        return new CaseArchive(
                row,
                row.fileClass().orElseGet(() -> matter.map(Matter::fileClass).orElse(FileClass.SECRET)),
                arranged.orElseGet(() -> own(row.caseId())),
                arranged.isPresent(),
                closed,
                ArchiveRules.handOverUntil(closed),
                row.handedOver().isEmpty() && today().isAfter(ArchiveRules.handOverUntil(closed)),
                retention,
                periods.until(retention, closed),
                row.handedOver().isPresent() && ArchiveRules.isDueForReview(periods, retention, closed, today()));
    }

    /**
     * Closed cases, the longest closed first, by pages. What is due for review is picked out of what is in the archive, so that such a
     * page may have fewer rows and still be followed by one.
     *
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     */
    public Page<CaseArchive> page(ArchiveView view, Optional<EntryId> after, int limit) {
        boolean archived = view == ArchiveView.ARCHIVED || view == ArchiveView.DUE_FOR_REVIEW;
        Page<ArchiveRow> page = book.page(archived, closedBefore(view), after, limit);
        List<CaseArchive> files = new ArrayList<>();
        for (ArchiveRow row : page.rows()) {
            CaseArchive file = file(row);
            if (view != ArchiveView.DUE_FOR_REVIEW || file.dueForReview()) {
                files.add(file);
            }
        }
        return new Page<>(files, page.next());
    }

    /** Overdue is what was closed before the day three months ago; what is kept for twenty years at least is not looked at before. */
    private Optional<Instant> closedBefore(ArchiveView view) {
        return switch (view) {
            case WAITING, ARCHIVED -> Optional.empty();
            case OVERDUE ->
                Optional.of(overdueBefore(today()).atStartOfDay(zone).toInstant());
            case DUE_FOR_REVIEW -> Optional.of(today().atStartOfDay(zone).toInstant());
        };
    }

    /** The first day of closing that is not overdue today. */
    static LocalDate overdueBefore(LocalDate today) {
        LocalDate day = today.minusMonths(4);
        while (today.isAfter(ArchiveRules.handOverUntil(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * Puts a file's papers in order.
     *
     * @throws Refusal when the case is not closed, the file is in the archive, or the catalogue is not in order
     */
    public Recorded arrange(Id command, Id acting, Id caseId, FileClass fileClass, List<FilePaper> papers) {
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            books.staff().acting(acting).requireMay(Act.ARRANGE_FILE);
            requireNotHandedOver(file(caseId));
            FileCatalogue.requireInOrder(papers, own(caseId));
            return List.of(ArchiveFact.arranged(caseId, fileClass, papers));
        })));
    }

    /**
     * Hands a file over to the archive, in the order in which somebody put it; the case takes its step {@code archive} with it. A case that
     * was re-examined goes back to its file, which is in the archive already.
     *
     * @throws Refusal when it is not in order yet, is there already, or the procedure does not allow it now to this person
     */
    public Recorded handOver(Id command, Id acting, Id caseId) {
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            StaffMember person = books.staff().acting(acting);
            person.requireMay(CaseStep.ARCHIVE.act());
            CaseArchive file = file(caseId);
            CaseFile now = books.cases().known(caseId);
            if (now.state() == CaseState.ARCHIVED) {
                requireNotHandedOver(file);
            }
            List<EntryDraft> entries = new ArrayList<>();
            if (file.row().handedOver().isEmpty()) {
                entries.add(handedOver(file).entry());
            }
            if (now.state() != CaseState.ARCHIVED) {
                CaseState to = Procedure.require(now, CaseStep.ARCHIVE, person);
                entries.add(new CaseStepped(caseId, CaseStep.ARCHIVE, now.state(), to).entry());
            }
            return entries;
        })));
    }

    private static FileHandedOver handedOver(CaseArchive file) {
        ArchiveRules.fileIsInOrder(file).ifPresent(objection -> {
            throw objection.refusal();
        });
        return new FileHandedOver(
                file.row().caseId(),
                FileCatalogue.pages(file.papers(), Volume.MAIN) + FileCatalogue.pages(file.papers(), Volume.AUXILIARY));
    }

    /**
     * Makes a secret file an ordinary one, as that of a will after its maker died.
     *
     * @throws Refusal when it is not secret, or this is not the person's duty
     */
    public Recorded open(Id command, Id acting, Id caseId, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_REASON);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            books.staff().acting(acting).requireMay(Act.OPEN_FILE);
            if (file(caseId).fileClass() != FileClass.SECRET) {
                throw new Refusal("refusal.archive.not-secret");
            }
            return List.of(new FileOpened(caseId).entry(Map.of(ArchiveFact.REASON, checked)));
        })));
    }

    /**
     * The cover or the catalogue of a file as it lies now, as the bytes of a PDF; nothing is recorded.
     *
     * @throws Refusal when the case is not closed, or a character can't be printed
     */
    public byte[] paper(Id caseId, DocumentKind kind) {
        try {
            return DocumentPdf.render(
                            papers.paper(file(caseId), kind), clock.now().time())
                    .bytes();
        } catch (MissingGlyphException e) {
            throw new Refusal(e.key(), e.arguments().toArray(String[]::new));
        }
    }

    private static void requireNotHandedOver(CaseArchive file) {
        if (file.row().handedOver().isPresent()) {
            throw new Refusal("refusal.archive.handed-over");
        }
    }

    private List<FilePaper> own(Id caseId) {
        return FileCatalogue.proposed(
                books.certificates().ofCase(caseId),
                documents.ofCase(caseId),
                books.evidence().ofCase(caseId));
    }

    private LocalDate today() {
        return clock.now().time().atZone(zone).toLocalDate();
    }
}
