package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sealbook.casework.documents.DocumentBook;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.SignedNote;
import org.sealbook.vault.Vault;

/** The ledger as people use it: audit of everything, proofs to hand over, headers to give away. */
public final class LedgerDesk {

    /** The most blocks that one page holds; a block may have a thousand entries. */
    public static final int MOST_BLOCKS = 100;

    private static final EntryId FOUNDING = new EntryId(0, 0);
    private static final String FOUNDED = "OfficeFounded";

    private final Ledger ledger;
    private final OfficeClock clock;
    private final List<Runnable> auditListeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Audited> lastAudit = Optional.empty();
    private final OfficeIdentity identity;
    private final OfficeAudit audit;
    private final PeersDesk peers;
    private final CaseBook cases;

    LedgerDesk(
            Ledger ledger,
            OfficeClock clock,
            OfficeIdentity identity,
            Vault vault,
            EvidenceDesk evidence,
            PeopleDesk people,
            KeysDesk keys,
            PeersDesk peers,
            Books books,
            DocumentBook documents) {
        this.ledger = ledger;
        this.clock = clock;
        this.identity = identity;
        this.audit = new OfficeAudit(ledger, vault, evidence, people, keys, books.certificates(), documents);
        this.peers = peers;
        this.cases = books.cases();
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
        return remembered(audit.everything(progress));
    }

    /**
     * Verifies the blocks that came after the last sound audit, in journal and tables; everything in them, where there was none. What was
     * sound then is not looked at again, nor are projections and files.
     *
     * @throws CancellationException when the progress asked for it; nothing was changed
     */
    public AuditReport auditSinceLast(AuditProgress progress) throws IOException {
        return remembered(audit.sinceLast(progress));
    }

    /**
     * An audit that ran to its end.
     *
     * @param time of its end, by the office's clock
     */
    public record Audited(AuditReport report, Instant time) {}

    /** The newest one since this office was opened; empty where none has ended yet. */
    public Optional<Audited> lastAudit() {
        return lastAudit;
    }

    /** Tells when an audit has ended, on the thread that ran it; the answer ends it. */
    public Runnable onAudit(Runnable ended) {
        auditListeners.add(ended);
        return () -> auditListeners.remove(ended);
    }

    private AuditReport remembered(AuditReport report) {
        lastAudit = Optional.of(new Audited(report, clock.now().time()));
        auditListeners.forEach(Runnable::run);
        return report;
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
        return peers.proofFiles("entry-" + entry, entry)
                .orElseThrow(() -> new OfficeException("office.no-such-entry", List.of(entry.toString()), null))
                .write(folder);
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
