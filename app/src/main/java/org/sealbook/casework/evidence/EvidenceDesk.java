package org.sealbook.casework.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.evidence.EvidenceFact.EvidenceFixed;
import org.sealbook.casework.evidence.IntakeFiles.IntakeFile;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Content;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Suite;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** Takes evidence in, checks it and gives it back. Safe for use by several threads. */
public final class EvidenceDesk {

    private static final int CHECKED_AT_ONCE = 200;

    private final Ledger ledger;
    private final Vault vault;
    private final Suite suite;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final EvidenceBook book;

    /**
     * @param suite which digests this office takes of evidence
     */
    public EvidenceDesk(
            Ledger ledger,
            Vault vault,
            Suite suite,
            Settings settings,
            StaffBook staff,
            CaseBook cases,
            EvidenceBook book) {
        this.ledger = ledger;
        this.vault = vault;
        this.suite = suite;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.book = book;
    }

    /** What {@link #fix} put on record, in the order of the receipt's entries. */
    public record Fixed(Receipt receipt, List<EvidenceRow> items) {

        public Fixed {
            items = List.copyOf(items);
        }
    }

    /**
     * Takes files and folders into the vault, then records them all in one act. When it is refused or fails, nothing is on record, and
     * encrypted content that is already in the vault means nothing.
     *
     * @throws Refusal when the case takes no evidence, or this is not the person's duty, or a file can't be taken
     * @throws VaultException when a file can't be kept
     * @throws CancellationException when the progress asked for it; nothing is on record
     */
    public Fixed fix(Id command, Id acting, Id caseId, List<Path> paths, IntakeProgress progress) throws IOException {
        requireMayFix(acting, caseId);
        return fix(command, acting, caseId, IntakeFiles.list(paths), progress);
    }

    /** What would be taken of these files and folders, and what not; nothing is read or recorded yet. */
    public IntakeFiles look(List<Path> paths) throws IOException {
        return IntakeFiles.survey(paths);
    }

    /** As {@link #fix(Id, Id, Id, List, IntakeProgress)}, of what {@link #look} found that can be taken. */
    public Fixed fix(Id command, Id acting, Id caseId, IntakeFiles intake, IntakeProgress progress) throws IOException {
        requireMayFix(acting, caseId);
        intake.requireSome();
        progress.total(intake.files().size(), intake.bytes());
        List<EntryDraft> entries = new ArrayList<>();
        for (IntakeFile file : intake.files()) {
            entries.add(keep(DerivedIds.of(command, "evidence", entries.size()), caseId, file, progress));
        }
        Receipt receipt = ledger.record(new Command(command, acting, () -> {
            requireMayFix(acting, caseId);
            return entries;
        }));
        return new Fixed(
                receipt,
                receipt.entries().stream()
                        .map(entry -> book.fixedBy(entry).orElseThrow())
                        .toList());
    }

    /** Why this person can't add evidence to this case now; empty when they can. */
    public Optional<Refusal> objection(Id acting, CaseFile file) {
        try {
            requireMayFix(acting, file);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * Reads one piece of evidence to its end and compares it with the record.
     *
     * @return what is wrong with it; empty when it was found whole
     * @throws CancellationException when the progress asked for it: then nothing is known of it
     */
    public Optional<VaultException> check(EvidenceRow row, Progress progress) {
        EvidenceCheck.Gathering gathering = new EvidenceCheck.Gathering(vault, progress);
        try {
            gathering.check(row);
        } catch (VaultException e) {
            throw new CancellationException(String.valueOf(e.getMessage())); // the only one that is not gathered
        }
        return gathering.done().faults().stream()
                .map(EvidenceCheck.EvidenceFault::problem)
                .findFirst();
    }

    /**
     * Reads all evidence of a case, or of the whole office, and compares it with the record. What is wrong is gathered, not thrown.
     *
     * @throws Refusal when the case is unknown
     * @throws CancellationException when the progress asked for it
     */
    public EvidenceCheck check(Optional<Id> caseId, Progress progress) {
        try {
            return gathered(caseId, progress);
        } catch (VaultException e) {
            throw new CancellationException(String.valueOf(e.getMessage())); // the only one that is not gathered
        }
    }

    private EvidenceCheck gathered(Optional<Id> caseId, Progress progress) throws VaultException {
        EvidenceCheck.Gathering gathering = new EvidenceCheck.Gathering(vault, progress);
        if (caseId.isPresent()) {
            cases.known(caseId.get());
            for (EvidenceRow row : book.ofCase(caseId.get())) {
                gathering.check(row);
            }
            return gathering.done();
        }
        Optional<EntryId> after = Optional.empty();
        do {
            Page<EvidenceRow> page = book.page(after, CHECKED_AT_ONCE);
            for (EvidenceRow row : page.rows()) {
                gathering.check(row);
            }
            after = page.next();
        } while (after.isPresent());
        return gathering.done();
    }

    /**
     * Gives evidence back, decrypted, into a folder. A file stands there under its name only when it is whole and verified; names are
     * made safe for any file system, and never replace a file.
     *
     * @return the files made, in the order of the evidence
     * @throws Refusal when this is not the person's duty, or the evidence is unknown
     * @throws CancellationException when the progress asked for it; files that were whole by then stay
     */
    public List<Path> export(Id acting, List<Id> evidence, Path folder, IntakeProgress progress) throws IOException {
        staff.acting(acting).requireMay(Act.EXPORT_EVIDENCE);
        List<EvidenceRow> rows = evidence.stream().map(this::known).toList();
        Files.createDirectories(folder);
        progress.total(rows.size(), rows.stream().mapToLong(EvidenceRow::size).sum());
        List<Path> files = new ArrayList<>();
        for (EvidenceRow row : rows) {
            try (InputStream content = vault.read(row.sha256())) {
                files.add(GivenBack.write(content, row, folder, progress));
            }
        }
        return List.copyOf(files);
    }

    /** The evidence of a case, in the order in which it was fixed. */
    public List<EvidenceRow> ofCase(Id caseId) {
        cases.known(caseId);
        return book.ofCase(caseId);
    }

    /**
     * The evidence of all cases that fits a query, newest first, by pages.
     *
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     * @throws Refusal when the query's text is too long
     */
    public Page<EvidenceItem> page(EvidenceQuery query, Optional<EntryId> after, int limit) {
        return book.page(query, Sought.in(query.text(), settings.catalogue()), after, limit);
    }

    /**
     * All that is on record about a piece of evidence.
     *
     * @throws Refusal when it is unknown
     */
    public EvidenceDetail detail(Id evidence) {
        EvidenceItem item =
                book.item(evidence).orElseThrow(() -> new Refusal("refusal.evidence.unknown", evidence.value()));
        Entry entry = ledger.entry(item.evidence().entry()).orElseThrow().entry();
        return new EvidenceDetail(item.evidence(), item.caseFile(), item.applicant(), entry.author(), entry.clock());
    }

    /**
     * The content, to be read as far as a viewer shows it and closed. A byte that the vault did not write is never handed over; that the
     * whole has the digest on record is known once the stream was read to its end, where it throws a {@link VaultException} instead
     * of the last bytes if not. At most two pieces of 64 KiB are held at a time.
     *
     * @throws Refusal when the evidence is unknown
     * @throws VaultException when it is missing, damaged or other content
     */
    public InputStream open(Id evidence) throws VaultException {
        return vault.read(known(evidence).sha256());
    }

    public EvidenceRow known(Id evidence) {
        return book.find(evidence).orElseThrow(() -> new Refusal("refusal.evidence.unknown", evidence.value()));
    }

    /** Encrypts one file into the vault, reading it once, and answers the entry that will name it. */
    private EntryDraft keep(Id evidence, Id caseId, IntakeFile file, Progress progress) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file.path()))) {
            content.mark(MediaTypes.HEAD);
            String mediaType = MediaTypes.of(content.readNBytes(MediaTypes.HEAD), file.name());
            content.reset();
            Content kept = keep(content, file, progress);
            return new EvidenceFixed(
                            evidence, caseId, kept.sha256(), kept.sm3().map(Digest::wrap), kept.size(), mediaType)
                    .entry(Map.of(EvidenceFact.FILE_NAME, file.name()));
        }
    }

    private Content keep(InputStream content, IntakeFile file, Progress progress) throws VaultException {
        try {
            return vault.store(content, file.size(), suite, progress);
        } catch (VaultException e) {
            throw cancelledOr(e);
        }
    }

    /** To be thrown: what every act says that was cancelled, or the vault's own trouble. */
    private static VaultException cancelledOr(VaultException e) {
        if (e.reason() == VaultException.Reason.CANCELLED) {
            throw new CancellationException("cancelled between two pieces of a file");
        }
        return e;
    }

    private void requireMayFix(Id acting, Id caseId) {
        staff.acting(acting).requireMay(Act.FIX_EVIDENCE);
        requireMayFix(acting, cases.known(caseId));
    }

    private void requireMayFix(Id acting, CaseFile file) {
        StaffMember person = staff.acting(acting);
        person.requireMay(Act.FIX_EVIDENCE);
        if (!file.state().takesEvidence()) {
            throw new Refusal("refusal.evidence.case-takes-none", file.state().code());
        }
        EvidenceRules.oneOfTheTwoFixes(file, person).ifPresent(objection -> {
            throw objection.refusal();
        });
    }
}
