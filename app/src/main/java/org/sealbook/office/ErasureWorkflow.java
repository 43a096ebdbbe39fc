package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.ErasedPart;
import org.sealbook.ledger.Erasure;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerSetup;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.store.Database;

/**
 * Opens an office's ledger and carries out what was ordered to be erased:
 *
 * <ol>
 *   <li>the journal's segments are written anew without the parts, the old segment keys destroyed, the journal verified whole;
 *   <li>the tables' file is set aside as {@code erased-ledger.mv.db};
 *   <li>the tables' key is replaced in the office's secrets: the file set aside, and every older one, can't be read any more;
 *   <li>the ledger is opened again, which builds the tables anew from the journal;
 *   <li>the file that was set aside is deleted.
 * </ol>
 *
 * <p>After a stop anywhere the next opening goes on: before the second step the tables still say what is to be erased, after it the file set
 * aside does.
 */
final class ErasureWorkflow {

    private final OfficeFolder folder;
    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final OfficeClock clock;

    ErasureWorkflow(OfficeFolder folder, OfficeIdentity identity, OfficeSecrets secrets, OfficeClock clock) {
        this.folder = folder;
        this.identity = identity;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A ledger in which nothing is left to erase, and its tables. */
    record Opened(Ledger ledger, Database database) {}

    Opened open() throws IOException, DamagedKeysException, LedgerRefusedException, FolderInUseException {
        if (wasStopped()) {
            replaceTables();
        }
        Opened opened = opened();
        List<ErasedPart> pending = pending(opened.ledger());
        if (!pending.isEmpty()) {
            opened.ledger().close();
            Erasure.fromJournal(setup(), pending);
            replaceTables();
            opened = opened();
        }
        finish(opened.ledger());
        return opened;
    }

    private Opened opened() throws IOException, LedgerRefusedException, FolderInUseException {
        Database database = OfficeSetup.database(folder, secrets);
        return new Opened(Ledger.open(setup(), OfficeSetup.store(database)), database);
    }

    private LedgerSetup setup() {
        return OfficeSetup.ledger(folder, identity, secrets, clock, new SecureRandom());
    }

    private static List<ErasedPart> pending(Ledger ledger) throws IOException {
        try {
            return ledger.pendingErasures();
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private boolean wasStopped() {
        return folder.files().exists(aside());
    }

    /** The second and third step, whatever of them was done before. */
    private void replaceTables() throws IOException, DamagedKeysException {
        FileLayer files = folder.files();
        if (folder.hasTables()) {
            files.moveInto(folder.tablesFile(), aside());
            files.forceFolder(folder.path());
        }
        SecureRandom random = new SecureRandom();
        secrets.renewDatabaseKey(random);
        OfficeSetup.custody(folder, random).renew(secrets);
    }

    private void finish(Ledger ledger) throws IOException {
        try {
            if (wasStopped()) {
                folder.files().delete(aside());
                folder.files().forceFolder(folder.path());
            }
        } catch (IOException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private Path aside() {
        return folder.path().resolve("erased-ledger.mv.db");
    }
}
