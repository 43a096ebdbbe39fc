package org.sealbook.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealbook.casework.documents.DocumentBook;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.evidence.EvidenceCheck;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateBook;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.Ledger;
import org.sealbook.record.EntryId;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** The audit of a whole office: the ledger, and the files that it names. */
final class OfficeAudit {

    private final Ledger ledger;
    private final Vault vault;
    private final EvidenceDesk evidence;
    private final PeopleDesk people;
    private final KeysDesk keys;
    private final CertificateBook certificates;
    private final DocumentBook documents;

    OfficeAudit(
            Ledger ledger,
            Vault vault,
            EvidenceDesk evidence,
            PeopleDesk people,
            KeysDesk keys,
            CertificateBook certificates,
            DocumentBook documents) {
        this.ledger = ledger;
        this.vault = vault;
        this.evidence = evidence;
        this.people = people;
        this.keys = keys;
        this.certificates = certificates;
        this.documents = documents;
    }

    /** All of it. */
    AuditReport everything(AuditProgress progress) throws IOException {
        try {
            return audited(progress);
        } catch (VaultException e) {
            if (e.reason() == VaultException.Reason.CANCELLED) {
                throw new CancellationException("the audit was ended while a signed file was read");
            }
            throw e;
        }
    }

    private AuditReport audited(AuditProgress progress) throws IOException {
        Audit audit = ledger.audit(progress);
        try {
            files(audit, new FileProgress(progress));
        } catch (DamagedRecordException e) {
            audit.also(
                    "evidenceFiles",
                    0,
                    List.of(new Fault("tables", "tables", "readable", String.valueOf(e.getMessage()))));
        }
        PeopleDesk.Check files = people.check();
        audit.also("keyFiles", files.keyFiles(), files.faults())
                .also("signIns", files.signIns(), List.of())
                .also("signingKeys", keys.all().size(), keys.faults());
        return remembered(audit);
    }

    /** The blocks since the last sound audit. */
    AuditReport sinceLast(AuditProgress progress) throws IOException {
        return remembered(ledger.auditSinceLast(progress));
    }

    /** A sound audit in which nothing was left out is remembered. */
    private AuditReport remembered(Audit audit) throws IOException {
        AuditReport report = audit.report();
        if (report.sound() && report.notChecked().isEmpty()) {
            ledger.rememberAudited(audit);
        }
        return report;
    }

    /** What the vault must hold by the tables. */
    private void files(Audit audit, Progress progress) throws VaultException {
        EvidenceCheck files = evidence.check(Optional.empty(), progress);
        List<Fault> faults = new ArrayList<>();
        files.faults()
                .forEach(fault -> faults.add(new Fault(
                        "evidence",
                        "evidence " + fault.evidence().id().value() + " (entry "
                                + fault.evidence().entry() + ")",
                        fault.evidence().sha256().hex(),
                        fault.problem().reason().name())));
        List<NumberRow> issued = certificates.withFiles();
        for (NumberRow number : issued) {
            NumberRow.IssuedFile file = number.file().orElseThrow();
            String where = "certificate " + number.certificate().value() + " (entry " + file.issued() + ")";
            check("certificate", where, file.sha256(), file.length(), progress).ifPresent(faults::add);
        }
        long made = documents(faults, progress);
        audit.also("evidenceFiles", files.files(), List.of())
                .also("documentFiles", made, List.of())
                .also("signedFiles", issued.size(), faults);
    }

    /** Checks the files of the cases' documents; answers how many there are. */
    private long documents(List<Fault> faults, Progress progress) throws VaultException {
        long made = 0;
        Optional<EntryId> after = Optional.empty();
        do {
            Page<DocumentRow> page = documents.page(after, Page.MOST_ROWS);
            for (DocumentRow row : page.rows()) {
                String where = "document " + row.id().value() + " (entry " + row.entry() + ")";
                check("document", where, row.sha256(), row.length(), progress).ifPresent(faults::add);
            }
            made += page.rows().size();
            after = page.next();
        } while (after.isPresent());
        return made;
    }

    private Optional<Fault> check(String kind, String where, Digest sha256, long length, Progress progress)
            throws VaultException {
        try {
            vault.check(sha256, length, progress);
            progress.advanced(length);
            return Optional.empty();
        } catch (VaultException e) {
            if (e.reason() == VaultException.Reason.CANCELLED) {
                throw e;
            }
            return Optional.of(new Fault(kind, where, sha256.hex(), e.reason().name()));
        }
    }

    /** The audit's progress while files are read. */
    private static final class FileProgress implements Progress {

        private final AuditProgress progress;
        private long bytes;

        FileProgress(AuditProgress progress) {
            this.progress = progress;
        }

        @Override
        public void advanced(long more) {
            bytes += more;
            progress.reached(AuditProgress.Step.FILES, bytes, 0);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
