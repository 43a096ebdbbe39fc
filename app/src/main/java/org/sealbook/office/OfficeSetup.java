package org.sealbook.office;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.store.CaseworkTables;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.LedgerSetup;
import org.sealbook.ledger.LogKeys;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.VerifierKey;

/** What an office's ledger, tables and key files are made of, from its folder and its secrets. */
final class OfficeSetup {

    private OfficeSetup() {}

    static KeyCustody custody(OfficeFolder folder, SecureRandom random) {
        return new KeyCustody(folder.keys(), folder.files(), random);
    }

    static LedgerSetup ledger(
            OfficeFolder folder,
            OfficeIdentity identity,
            OfficeSecrets secrets,
            OfficeClock clock,
            SecureRandom random) {
        return new LedgerSetup(
                folder.path(),
                identity.origin(),
                identity.station(),
                logKeys(identity, secrets),
                new OfficeSegmentKeys(folder, secrets),
                folder.files(),
                clock,
                random,
                folder.mark(identity));
    }

    private static LogKeys logKeys(OfficeIdentity identity, OfficeSecrets secrets) {
        return new LogKeys() {
            @Override
            public VerifierKey founding() {
                return identity.logKey();
            }

            @Override
            public Optional<NoteSigner> signer(VerifierKey key) {
                return secrets.logSigner(key).map(signer -> signer);
            }
        };
    }

    static Database database(OfficeFolder folder, OfficeSecrets secrets) {
        return Database.inFile(folder.tables(), secrets.databasePassword(), List.of(CaseworkTables.MIGRATIONS));
    }

    static H2RecordStore store(Database database) {
        return new H2RecordStore(database, CaseworkTables::projections, List.of(CaseworkTables.MIGRATIONS));
    }
}
