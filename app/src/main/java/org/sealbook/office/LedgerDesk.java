package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.sealbook.casework.evidence.EvidenceCheck;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.issue.CertificateBook;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.SignedNote;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** The ledger as people use it: audit of everything, proofs to hand over, headers to give away. */
public final class LedgerDesk {

    /** The most blocks that one page holds; a block may have a thousand entries. */
    public static final int MOST_BLOCKS = 100;

    private static final EntryId FOUNDING = new EntryId(0, 0);
    private static final String FOUNDED = "OfficeFounded";

    private final Ledger ledger;
    private final OfficeIdentity identity;
    private final Vault vault;
    private final EvidenceDesk evidence;
    private final PeopleDesk people;
    private final KeysDesk keys;
    private final PeersDesk peers;
    private final CaseBook cases;
    private final CertificateBook certificates;

    LedgerDesk(
            Ledger ledger,
            OfficeIdentity identity,
            Vault vault,
            EvidenceDesk evidence,
            PeopleDesk people,
            KeysDesk keys,
            PeersDesk peers,
            Books books) {
        this.ledger = ledger;
        this.identity = identity;
        this.vault = vault;
        this.evidence = evidence;
        this.people = people;
        this.keys = keys;
        this.peers = peers;
        this.cases = books.cases();
        this.certificates = books.certificates();
    }

    /** Records who the office is: the ledger's first entry. */
    Receipt found(Id command, Id founder) {
        return ledger.record(new Command(
                command,
                founder,
                () -> List.of(new EntryDraft(
                        FOUNDED,
                        identity.station(),
                        Map.of(
                                EntryDraft.FACTS,
                                CanonicalJson.write(Map.of(
                                        "v", 1, "identity", identity.digest().base64())))))));
    }

    /** The ledger's first entry must name the file {@code office.json} as it is. */
    void requireFounded() throws OfficeException {
        RecordedEntry first = ledger.entry(FOUNDING)
                .filter(entry -> entry.entry().type().equals(FOUNDED))
                .orElseThrow(() -> new OfficeException("office.unfinished", List.of(), null));
        if (!identity.digest().base64().equals(first.facts().get("identity"))) {
            throw new OfficeException("office.changed", List.of(identity.name()), null);
        }
    }

    public OpeningReport opening() {
        return ledger.opening();
    }

    public long blocks() {
        return ledger.blocks();
    }

    public Optional<SignedNote> head() {
        return ledger.head();
    }

    /**
     * Verifies journal, tables, projections, evidence files, signed certificates, key files and sign-in names. Journal, tables and
     * projections are judged as they were at one moment, so that the office can go on working.
     *
     * @throws CancellationException when the progress asked for it; nothing was changed
     */
    public AuditReport audit(AuditProgress progress) throws IOException {
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
        return audit.also("keyFiles", files.keyFiles(), files.faults())
                .also("signIns", files.signIns(), List.of())
                .also("signingKeys", keys.all().size(), keys.faults())
                .report();
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
            signedFile(number, progress).ifPresent(faults::add);
        }
        audit.also("evidenceFiles", files.files(), List.of()).also("signedFiles", issued.size(), faults);
    }

    private Optional<Fault> signedFile(NumberRow number, Progress progress) throws VaultException {
        NumberRow.IssuedFile file = number.file().orElseThrow();
        try {
            vault.check(file.sha256(), file.length(), progress);
            progress.advanced(file.length());
            return Optional.empty();
        } catch (VaultException e) {
            if (e.reason() == VaultException.Reason.CANCELLED) {
                throw e;
            }
            return Optional.of(new Fault(
                    "certificate",
                    "certificate " + number.certificate().value() + " (entry " + file.issued() + ")",
                    file.sha256().hex(),
                    e.reason().name()));
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

    /**
     * The blocks, newest first, by pages.
     *
     * @param before the number of the last block of the page before; empty for the first page
     * @param limit 1 to {@value #MOST_BLOCKS}
     */
    public List<BlockRow> blocks(OptionalLong before, int limit) {
        if (limit < 1 || limit > MOST_BLOCKS) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_BLOCKS + " blocks, not " + limit);
        }
        long until = Math.min(before.orElse(Long.MAX_VALUE), ledger.blocks());
        List<Block> blocks = ledger.blocks(Math.max(0, until - limit), until);
        return blocks.reversed().stream().map(BlockRow::of).toList();
    }

    /** The entries of a block in order; none if there is no such block. */
    public List<EntryRow> entries(long block) {
        return ledger.blocks(block, block + 1).stream()
                .flatMap(each -> each.entries().stream())
                .map(EntryRow::of)
                .toList();
    }

    /** One entry in whole; empty if there is none at that place. */
    public Optional<EntryDetail> entry(EntryId id) {
        return ledger.entry(id).map(entry -> EntryDetail.of(entry, ledger.erasures()));
    }

    /**
     * What shows an entry to a stranger, up to the signed head that carries the most cosignatures; empty if there is none at that place.
     *
     * @throws DamagedRecordException if the tables no longer lead to the signed root
     */
    public Optional<EntryEvidence> evidence(EntryId id) {
        return peers.prove(id);
    }

    /**
     * Every entry about a case, oldest first, each with the number of its block.
     *
     * @throws Refusal when the case is unknown
     */
    public List<TimelineRow> ofCase(Id caseId) {
        cases.known(caseId);
        return cases.timeline(caseId);
    }

    /**
     * Writes an entry with its header and both proofs into a folder, up to the signed head that carries the most cosignatures.
     *
     * @return the files made
     */
    public List<Path> prove(EntryId entry, Path folder) throws IOException, OfficeException {
        EntryEvidence proof = peers.prove(entry)
                .orElseThrow(() -> new OfficeException("office.no-such-entry", List.of(entry.toString()), null));
        return ProofFiles.of("entry-" + entry, proof).write(folder);
    }

    /**
     * Writes the proof that the log of one size is the beginning of the log of another: {@code log-FROM-TO.consistency-proof}.
     *
     * @return the file made
     * @throws OfficeException unless 1 ≤ from ≤ to ≤ {@link #blocks()}
     */
    public Path proveConsistency(long from, long to, Path folder) throws IOException, OfficeException {
        PrefixProof proof = ledger.consistency(from, to)
                .orElseThrow(() -> new OfficeException(
                        "office.no-such-sizes",
                        List.of(Long.toString(from), Long.toString(to), Long.toString(blocks())),
                        null));
        FileLayer files = FileLayer.real();
        files.createFolders(folder);
        Path file = folder.resolve("log-" + from + "-" + to + ".consistency-proof");
        files.replaceWhole(file, proof.encode());
        return file;
    }

    /**
     * Writes every header ({@code N.header}) and signed head ({@code N.head}, the checkpoint of size N + 1) into a folder.
     *
     * @return the number of headers
     */
    public long headers(Path folder) throws IOException {
        return new LogExport(ledger, FileLayer.real(), folder).headers();
    }

    /**
     * Writes the log of headers as tiles (C2SP tlog-tiles) into a folder, or adds to those already there what is new.
     *
     * @return the number of headers that the tiles now hold
     * @throws OfficeException if the folder holds something else
     */
    public long tiles(Path folder) throws IOException, OfficeException {
        Optional<SignedNote> head = peers.headCovering(blocks() - 1);
        return head.isEmpty() ? 0 : new LogExport(ledger, FileLayer.real(), folder).tiles(head.get());
    }
}
