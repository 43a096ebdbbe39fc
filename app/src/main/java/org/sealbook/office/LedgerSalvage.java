package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.Audit;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.DamagedStoreException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.HeadMark;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerSetup;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Rebuild;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;

/** What can be done with an office's record when the ledger refuses to open, or without a password. */
public final class LedgerSalvage {

    private static final String RECOVERY = "Recovery";

    private final OfficeFolder folder;
    private final OfficeClock clock;

    public LedgerSalvage(OfficeFolder folder, OfficeClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Verifies the journal's clear part: headers, heads, entries, signatures. */
    public AuditReport auditWithoutPassword() throws IOException, OfficeException {
        return journal(folder.identity(), Optional.empty())
                .not("tables", "audit.no-password")
                .not("evidence", "audit.no-password")
                .report();
    }

    /** Verifies whatever there is of journal and tables, each by itself. */
    public AuditReport auditBoth(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException {
        OfficeIdentity identity = folder.identity();
        try (OfficeSecrets secrets = SignIn.unlock(folder, identity, person, password, clock);
                H2RecordStore store = OfficeSetup.store(OfficeSetup.database(folder, secrets))) {
            Function<Id, SecretKey> keys = new OfficeSegmentKeys(folder, secrets)::key;
            Audit audit = journal(identity, Optional.of(keys)).not("evidence", "audit.ledger-refused");
            if (!folder.hasTables()) {
                return audit.not("tables", "audit.no-tables").report();
            }
            try {
                store.connect(
                        "before-migration-" + clock.now().time().toString().substring(0, 10));
                return audit.tables(store).report();
            } catch (DamagedStoreException e) {
                return audit.also(
                                "tableBlocks",
                                0,
                                List.of(new Fault(
                                        "tables", "tables", "a readable database", String.valueOf(e.getMessage()))))
                        .report();
            }
        }
    }

    private Audit journal(OfficeIdentity identity, Optional<Function<Id, SecretKey>> keys) throws IOException {
        Audit audit = new Audit(identity.origin(), identity.logKey(), AuditProgress.NONE);
        if (folder.files().list(folder.journal()).isEmpty()) {
            return audit.not("journal", "audit.no-journal");
        }
        return audit.journal(folder.journal(), folder.files(), keys);
    }

    /** Builds the tables anew from the journal. */
    public Rebuild.Result rebuildTables(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        return rebuild(person, password, Rebuild::tables);
    }

    /** Writes the journal anew from the tables. */
    public Rebuild.Result rebuildJournal(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        return rebuild(person, password, Rebuild::journal);
    }

    /**
     * What going on came to.
     *
     * @param blocks that the ledger had when it was opened
     * @param marked blocks that the mark says were recorded
     */
    public record Recovered(Receipt receipt, long blocks, long marked) {}

    /**
     * Goes on behind the mark outside the data folder, where nothing beyond the journal was ever given away, and records that as the person's act.
     * What was recorded after the journal's end is lost, and has to be recorded again.
     *
     * @throws LedgerRefusedException if others may have seen a block that is missing here
     * @throws OfficeException if there is nothing to recover from
     */
    public Recovered recover(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        OfficeIdentity identity = folder.identity();
        SecureRandom random = new SecureRandom();
        try (OfficeSecrets secrets = SignIn.unlock(folder, identity, person, password, clock);
                Ledger ledger = Ledger.openBehindMark(
                        OfficeSetup.ledger(folder, identity, secrets, clock, random),
                        OfficeSetup.store(OfficeSetup.database(folder, secrets)))) {
            HeadMark mark = ledger.opening()
                    .recoveredFrom()
                    .orElseThrow(() -> new OfficeException("office.nothing-to-recover", List.of(), null));
            long blocks = ledger.blocks();
            Map<String, Object> facts = Map.of(
                    "v",
                    1,
                    "blocks",
                    blocks,
                    "markBlocks",
                    mark.size(),
                    "markRoot",
                    mark.root().base64());
            Receipt receipt = ledger.record(new Command(
                    Id.random(random),
                    person,
                    () -> List.of(new EntryDraft(
                            RECOVERY, identity.station(), Map.of(EntryDraft.FACTS, CanonicalJson.write(facts))))));
            return new Recovered(receipt, blocks, mark.size());
        }
    }

    private interface Way {
        Rebuild.Result run(LedgerSetup setup, H2RecordStore store)
                throws LedgerRefusedException, FolderInUseException, IOException;
    }

    private Rebuild.Result rebuild(Id person, char[] password, Way way)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        OfficeIdentity identity = folder.identity();
        try (OfficeSecrets secrets = SignIn.unlock(folder, identity, person, password, clock)) {
            return way.run(
                    OfficeSetup.ledger(folder, identity, secrets, clock, new SecureRandom()),
                    OfficeSetup.store(OfficeSetup.database(folder, secrets)));
        }
    }
}
