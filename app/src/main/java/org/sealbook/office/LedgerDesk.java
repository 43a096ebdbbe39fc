package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.evidence.EvidenceCheck;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.issue.CertificateBook;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.SignedNote;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** The ledger as people use it: audit of everything, proofs to hand over, headers to give away. */
public final class LedgerDesk {

    private static final EntryId FOUNDING = new EntryId(0, 0);
    private static final String FOUNDED = "OfficeFounded";

    private final Ledger ledger;
    private final OfficeIdentity identity;
    private final Vault vault;
    private final EvidenceDesk evidence;
    private final PeopleDesk people;
    private final CertificateBook certificates;
    private final PeersDesk peers;

    LedgerDesk(
            Ledger ledger,
            OfficeIdentity identity,
            Vault vault,
            EvidenceDesk evidence,
            PeopleDesk people,
            CertificateBook certificates,
            PeersDesk peers) {
        this.ledger = ledger;
        this.identity = identity;
        this.vault = vault;
        this.evidence = evidence;
        this.people = people;
        this.certificates = certificates;
        this.peers = peers;
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

    /** Verifies journal, tables, projections, evidence files, signed certificates, key files and sign-in names. */
    public AuditReport audit(AuditProgress progress) throws IOException {
        Audit audit = ledger.audit(progress);
        try {
            files(audit);
        } catch (DamagedRecordException e) {
            audit.also(
                    "evidenceFiles",
                    0,
                    List.of(new Fault("tables", "tables", "readable", String.valueOf(e.getMessage()))));
        }
        PeopleDesk.Check keys = people.check();
        return audit.also("keyFiles", keys.keyFiles(), keys.faults())
                .also("signIns", keys.signIns(), List.of())
                .report();
    }

    /** What the vault must hold by the tables. */
    private void files(Audit audit) throws VaultException {
        EvidenceCheck files = evidence.check(Optional.empty(), Progress.NONE);
        List<Fault> faults = new ArrayList<>();
        files.faults()
                .forEach(fault -> faults.add(new Fault(
                        "evidence",
                        "evidence " + fault.evidence().id().value() + " (entry "
                                + fault.evidence().entry() + ")",
                        fault.evidence().sha256().hex(),
                        fault.problem().reason().name())));
        List<NumberRow> issued = certificates.withFiles();
        issued.forEach(number -> signedFile(number).ifPresent(faults::add));
        audit.also("evidenceFiles", files.files(), List.of()).also("signedFiles", issued.size(), faults);
    }

    private Optional<Fault> signedFile(NumberRow number) {
        NumberRow.IssuedFile file = number.file().orElseThrow();
        try {
            vault.check(file.sha256(), file.length());
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(new Fault(
                    "certificate",
                    "certificate " + number.certificate().value() + " (entry " + file.issued() + ")",
                    file.sha256().hex(),
                    e.reason().name()));
        }
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
     * Writes every header ({@code N.header}) and signed head ({@code N.head}, the checkpoint of size N + 1) into a folder.
     *
     * @return the number of headers
     */
    public long headers(Path folder) throws IOException {
        FileLayer files = FileLayer.real();
        files.createFolders(folder);
        List<Object[]> all = new ArrayList<>();
        ledger.headers((header, head) -> all.add(new Object[] {header.block(), header.bytes(), head.encode()}));
        for (Object[] each : all) {
            files.replaceWhole(folder.resolve(each[0] + ".header"), (byte[]) each[1]);
            files.replaceWhole(folder.resolve(each[0] + ".head"), (byte[]) each[2]);
        }
        return all.size();
    }
}
