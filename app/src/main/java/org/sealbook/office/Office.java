package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.sealbook.casework.archive.ArchiveDesk;
import org.sealbook.casework.copies.CopyDesk;
import org.sealbook.casework.custody.CustodyDesk;
import org.sealbook.casework.documents.DocumentComposer;
import org.sealbook.casework.documents.DocumentDesk;
import org.sealbook.casework.documents.Letterhead;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.fees.FeeDesk;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.issue.CertificateDesk;
import org.sealbook.casework.issue.DraftDesk;
import org.sealbook.casework.issue.IssueWorkflow;
import org.sealbook.casework.issue.ReexaminationDesk;
import org.sealbook.casework.procedure.AgendaDesk;
import org.sealbook.casework.procedure.CaseDesk;
import org.sealbook.casework.procedure.CorrectionDesk;
import org.sealbook.casework.procedure.PartyDesk;
import org.sealbook.casework.register.RegisterDesk;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.settings.SettingsDesk;
import org.sealbook.casework.staff.StaffDesk;
import org.sealbook.casework.store.ArchiveTables;
import org.sealbook.casework.store.CaseworkTables;
import org.sealbook.casework.store.CopyTables;
import org.sealbook.casework.store.CustodyTables;
import org.sealbook.casework.store.DocumentTables;
import org.sealbook.casework.store.FeeTables;
import org.sealbook.casework.store.RegisterTables;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;
import org.sealbook.vault.Vault;

/** An open office: its desks, and nothing else. One process has a data folder at a time. */
public final class Office implements AutoCloseable {

    private final OfficeIdentity identity;
    private final Id person;
    private final OfficeSecrets secrets;
    private final Ledger ledger;
    private final Settings settings;
    private final SettingsDesk settingsDesk;
    private final StaffDesk staff;
    private final PeopleDesk people;
    private final CaseDesk cases;
    private final AgendaDesk agenda;
    private final PartyDesk parties;
    private final EvidenceDesk evidence;
    private final CertificateDesk certificates;
    private final DraftDesk drafts;
    private final IssueWorkflow issue;
    private final RegisterDesk register;
    private final ReexaminationDesk reexamination;
    private final CorrectionDesk corrections;
    private final CopyDesk copies;
    private final ArchiveDesk archive;
    private final FeeDesk fees;
    private final DocumentDesk documents;
    private final CustodyDesk custody;
    private final LedgerDesk ledgerDesk;
    private final CertificateExport export;
    private final ConsortiumDesk consortium;
    private final KeysDesk keys;
    private final RecoveryDesk recovery;
    private final ErasureDesk erasure;
    private final PeersDesk peers;
    private final BackupDesk backups;

    private Office(
            OfficeFolder folder,
            OfficeIdentity identity,
            Id person,
            OfficeSecrets secrets,
            OfficeClock clock,
            Ledger ledger,
            Database database,
            Vault vault) {
        Books books = CaseworkTables.books(database);
        SecureRandom random = new SecureRandom();
        this.identity = identity;
        this.person = person;
        this.secrets = secrets;
        this.ledger = ledger;
        this.settings =
                new Settings(books.settings(), clock, identity.settings().zone());
        this.settingsDesk = new SettingsDesk(ledger, settings, books.staff(), books.settings());
        this.staff = new StaffDesk(ledger, books.staff());
        this.people = new PeopleDesk(folder, OfficeSetup.custody(folder, random), secrets, staff, clock);
        this.cases = new CaseDesk(ledger, settings, books.staff(), books.cases(), books.forms(), books.parties());
        this.agenda = new AgendaDesk(cases, books.staff(), settings);
        this.parties = new PartyDesk(ledger, settings, books.staff(), books.cases(), books.parties());
        this.evidence = new EvidenceDesk(
                ledger, vault, identity.suite(), settings, books.staff(), books.cases(), books.evidence());
        PdfPress press = new PdfPress(identity, secrets::certificateSigner, clock);
        this.certificates = new CertificateDesk(ledger, vault, settings, press, books);
        this.drafts = new DraftDesk(clock, identity.settings(), settings, press, books);
        this.issue = new IssueWorkflow(ledger, vault, clock, identity.settings(), settings, press, books);
        this.register = new RegisterDesk(
                ledger, clock, identity.settings().zone(), settings, books.staff(), new RegisterTables(database));
        this.reexamination = new ReexaminationDesk(ledger, settings, books);
        this.corrections = new CorrectionDesk(ledger, settings, books.staff(), books.cases(), books.parties());
        this.copies = new CopyDesk(ledger, books, new CopyTables(database));
        FeeTables feeBook = new FeeTables(database);
        DocumentTables documentBook = new DocumentTables(database);
        this.fees = new FeeDesk(ledger, settings, books.staff(), books.cases(), feeBook);
        DocumentComposer composer =
                new DocumentComposer(new Letterhead(identity.name(), identity.demo()), settings, books, cases, feeBook);
        this.archive = new ArchiveDesk(
                ledger,
                clock,
                identity.settings().zone(),
                settings,
                books,
                new ArchiveTables(database),
                documentBook,
                composer);
        this.documents = new DocumentDesk(ledger, vault, clock, books, feeBook, documentBook, composer);
        this.custody = new CustodyDesk(ledger, settings, books, new CustodyTables(database));
        this.consortium = new ConsortiumDesk(folder, identity, secrets, ledger, books.staff());
        this.keys = new KeysDesk(
                identity, secrets, OfficeSetup.custody(folder, random), clock, ledger, consortium, books.staff());
        this.erasure = new ErasureDesk(identity, clock, ledger, settings, books);
        this.recovery = new RecoveryDesk(folder, identity, secrets, ledger, books.staff());
        this.peers = new PeersDesk(folder, identity, secrets, clock, ledger, consortium);
        this.ledgerDesk =
                new LedgerDesk(ledger, clock, identity, vault, evidence, people, keys, peers, books, documentBook);
        this.backups = new BackupDesk(folder, identity, secrets, clock, ledger);
        this.export = new CertificateExport(peers, certificates);
    }

    /**
     * Unlocks the office's keys with a person's password and opens the ledger.
     *
     * @param password wiped
     * @throws WrongPasswordException if the password is not this person's
     * @throws DamagedKeysException if a key file is not what was written
     * @throws OfficeException if the folder is no office, or its files are not what the ledger says
     * @throws LedgerRefusedException if journal and tables contradict each other
     * @throws FolderInUseException if another process has the folder
     */
    public static Office open(OfficeFolder folder, Id person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        return ready(openFresh(folder, person, password, clock));
    }

    /** Opens the ledger with secrets that were unlocked in another way; they are closed with the office, or at once where it does not open. */
    static Office open(OfficeFolder folder, Id person, OfficeSecrets secrets, OfficeClock clock)
            throws IOException, OfficeException, DamagedKeysException, LedgerRefusedException, FolderInUseException {
        return ready(fresh(folder, folder.identity(), person, secrets, clock));
    }

    private static Office ready(Office office) throws IOException, OfficeException, DamagedKeysException {
        try {
            office.ledgerDesk.requireFounded();
            office.keys.settle();
            if (office.staff.everybody().isEmpty()) {
                throw new OfficeException("office.unfinished", List.of(), null);
            }
            if (office.staff
                    .find(office.person)
                    .filter(member -> !member.active())
                    .isPresent()) {
                throw new OfficeException("office.person-disabled", List.of(), null);
            }
            office.people.settle();
            return office;
        } catch (OfficeException | DamagedKeysException | IOException | RuntimeException e) {
            office.close();
            throw e;
        }
    }

    /** Opens an office whose ledger may not say yet who it is. */
    static Office openFresh(OfficeFolder folder, Id person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        OfficeIdentity identity = folder.identity();
        return fresh(folder, identity, person, SignIn.unlock(folder, identity, person, password, clock), clock);
    }

    private static Office fresh(
            OfficeFolder folder, OfficeIdentity identity, Id person, OfficeSecrets secrets, OfficeClock clock)
            throws IOException, DamagedKeysException, LedgerRefusedException, FolderInUseException {
        try {
            return open(folder, identity, person, secrets, clock);
        } catch (LedgerRefusedException
                | FolderInUseException
                | DamagedKeysException
                | IOException
                | RuntimeException e) {
            secrets.close();
            throw e;
        }
    }

    /** The ledger first: it takes the folder's lock, and a vault that somebody else has open must not be touched. */
    private static Office open(
            OfficeFolder folder, OfficeIdentity identity, Id person, OfficeSecrets secrets, OfficeClock clock)
            throws LedgerRefusedException, FolderInUseException, DamagedKeysException, IOException {
        ErasureWorkflow.Opened opened = new ErasureWorkflow(folder, identity, secrets, clock).open();
        Ledger ledger = opened.ledger();
        try {
            Vault vault = Vault.open(folder.vault(), folder.files(), secrets.vaultKey());
            return new Office(folder, identity, person, secrets, clock, ledger, opened.database(), vault);
        } catch (IOException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    public OfficeIdentity identity() {
        return identity;
    }

    /** Who signed in. */
    public Id person() {
        return person;
    }

    /** The office's data as it is in force. */
    public Settings settings() {
        return settings;
    }

    public SettingsDesk settingsDesk() {
        return settingsDesk;
    }

    public StaffDesk staff() {
        return staff;
    }

    public PeopleDesk people() {
        return people;
    }

    public CaseDesk cases() {
        return cases;
    }

    public AgendaDesk agenda() {
        return agenda;
    }

    public PartyDesk parties() {
        return parties;
    }

    public EvidenceDesk evidence() {
        return evidence;
    }

    public CertificateDesk certificates() {
        return certificates;
    }

    public DraftDesk drafts() {
        return drafts;
    }

    public IssueWorkflow issue() {
        return issue;
    }

    public RegisterDesk register() {
        return register;
    }

    public CorrectionDesk corrections() {
        return corrections;
    }

    public ReexaminationDesk reexamination() {
        return reexamination;
    }

    public CopyDesk copies() {
        return copies;
    }

    public ArchiveDesk archive() {
        return archive;
    }

    public FeeDesk fees() {
        return fees;
    }

    public DocumentDesk documents() {
        return documents;
    }

    public CustodyDesk custody() {
        return custody;
    }

    public LedgerDesk ledger() {
        return ledgerDesk;
    }

    public CertificateExport export() {
        return export;
    }

    public ConsortiumDesk consortium() {
        return consortium;
    }

    public KeysDesk keys() {
        return keys;
    }

    public ErasureDesk erasure() {
        return erasure;
    }

    public RecoveryDesk recovery() {
        return recovery;
    }

    public PeersDesk peers() {
        return peers;
    }

    public BackupDesk backups() {
        return backups;
    }

    /** The ledger itself, for {@link DemoActs}. */
    Ledger recording() {
        return ledger;
    }

    @Override
    public void close() throws IOException {
        try (secrets;
                ledger) {
            peers.close();
        }
    }
}
