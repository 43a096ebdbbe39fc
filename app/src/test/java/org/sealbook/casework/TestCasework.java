package org.sealbook.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sealbook.casework.archive.ArchiveDesk;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.copies.CopyDesk;
import org.sealbook.casework.custody.CustodyDesk;
import org.sealbook.casework.documents.DocumentComposer;
import org.sealbook.casework.documents.DocumentDesk;
import org.sealbook.casework.documents.Letterhead;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.fees.FeeDesk;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.issue.CertificateDesk;
import org.sealbook.casework.issue.CertificatePress;
import org.sealbook.casework.issue.DecidedCertificate;
import org.sealbook.casework.issue.DraftDesk;
import org.sealbook.casework.issue.DraftedCertificate;
import org.sealbook.casework.issue.IssueSettings;
import org.sealbook.casework.issue.IssueWorkflow;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.issue.ReexaminationDesk;
import org.sealbook.casework.issue.SignedFile;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseDesk;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.CorrectionDesk;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.casework.procedure.PartyDesk;
import org.sealbook.casework.register.RegisterDesk;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.settings.SettingsDesk;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffDesk;
import org.sealbook.casework.store.ArchiveTables;
import org.sealbook.casework.store.CaseworkTables;
import org.sealbook.casework.store.CopyTables;
import org.sealbook.casework.store.CustodyTables;
import org.sealbook.casework.store.DocumentTables;
import org.sealbook.casework.store.FeeTables;
import org.sealbook.casework.store.RegisterTables;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerSetup;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;
import org.sealbook.record.Id;
import org.sealbook.vault.Suite;
import org.sealbook.vault.Vault;

/**
 * An office with people, a real ledger, tables and a vault in a folder. Its press writes plain text instead of a signed PDF. Opened
 * again over the same folder it is the same office, its tables replayed from the journal.
 */
public final class TestCasework implements AutoCloseable {

    public static final Id ADMINISTRATOR = id('1');
    public static final Id DIRECTOR = id('2');
    public static final Id NOTARY = id('3');
    public static final Id OTHER_NOTARY = id('4');
    public static final Id ASSISTANT = id('5');
    public static final Id CLERK = id('6');

    private final Random random = new Random(20_261_122);
    private final Path folder;
    public final H2RecordStore store;
    public final Ledger ledger;
    public final Vault vault;
    public final Books books;
    public final Settings settings;
    public final VirtualClock clock;
    public final SettingsDesk settingsDesk;
    public final StaffDesk staff;
    public final CaseDesk cases;
    public final PartyDesk parties;
    public final EvidenceDesk evidence;
    public final CertificateDesk certificates;
    public final DraftDesk drafts;
    public final IssueWorkflow issue;
    public final RegisterDesk register;
    public final ReexaminationDesk reexamination;
    public final CorrectionDesk corrections;
    public final CopyDesk copies;
    public final ArchiveDesk archive;
    public final FeeDesk fees;
    public final DocumentDesk documents;
    public final CustodyDesk custody;
    public final DocumentTables documentBook;
    public final PlainPress press = new PlainPress();

    /** Presses text; fails when told to. */
    public static final class PlainPress implements CertificatePress {

        public boolean failing;
        public String unprintable = "𡋾";

        @Override
        public void requirePrintable(String field, String text) throws PressException {
            if (text.contains(unprintable)) {
                throw new PressException("press.no-glyph", List.of(unprintable));
            }
        }

        @Override
        public byte[] preview(DraftedCertificate draft) {
            return draft.content().text().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public SignedFile press(DecidedCertificate certificate) throws PressException {
            if (failing) {
                throw new PressException("press.no-signature", List.of());
            }
            return new SignedFile((certificate.number().text() + "\n"
                            + certificate.content().text() + "\n"
                            + certificate.parties().getFirst().name() + "\n"
                            + certificate.notary() + " " + certificate.issueDate() + "\n"
                            + certificate.decided().entryProof().header().block())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private TestCasework(Path folder) throws Exception {
        this.folder = folder;
        LedgerSetup setup = TestLedger.setup(folder, FileLayer.real());
        Database database = Database.inMemory(List.of(CaseworkTables.MIGRATIONS));
        this.store = new H2RecordStore(database, CaseworkTables::projections, List.of(CaseworkTables.MIGRATIONS));
        this.ledger = Ledger.open(setup, store);
        this.vault = Vault.open(folder.resolve("vault"), FileLayer.real(), new byte[32]);
        this.books = CaseworkTables.books(database);
        IssueSettings issuing = new IssueSettings("鹭岛", ZoneId.of("Asia/Shanghai"));
        this.clock = (VirtualClock) setup.clock();
        this.settings = new Settings(books.settings(), setup.clock(), issuing.zone());
        this.settingsDesk = new SettingsDesk(ledger, settings, books.staff(), books.settings());
        this.staff = new StaffDesk(ledger, books.staff());
        this.cases = new CaseDesk(ledger, settings, books.staff(), books.cases(), books.forms(), books.parties());
        this.parties = new PartyDesk(ledger, settings, books.staff(), books.cases(), books.parties());
        this.evidence =
                new EvidenceDesk(ledger, vault, Suite.SHA256, settings, books.staff(), books.cases(), books.evidence());
        this.certificates = new CertificateDesk(ledger, vault, settings, press, books);
        this.drafts = new DraftDesk(setup.clock(), issuing, settings, press, books);
        this.issue = new IssueWorkflow(ledger, vault, setup.clock(), issuing, settings, press, books);
        this.register = new RegisterDesk(
                ledger, setup.clock(), issuing.zone(), settings, books.staff(), new RegisterTables(database));
        this.reexamination = new ReexaminationDesk(ledger, settings, books);
        this.corrections = new CorrectionDesk(ledger, settings, books.staff(), books.cases(), books.parties());
        this.copies = new CopyDesk(ledger, books, new CopyTables(database));
        FeeTables feeBook = new FeeTables(database);
        this.fees = new FeeDesk(ledger, settings, books.staff(), books.cases(), feeBook);
        this.documentBook = new DocumentTables(database);
        this.custody = new CustodyDesk(ledger, settings, books, new CustodyTables(database));
        DocumentComposer composer =
                new DocumentComposer(new Letterhead("鹭屿市鹭岛公证处", true), settings, books, cases, feeBook);
        this.archive = new ArchiveDesk(
                ledger,
                setup.clock(),
                issuing.zone(),
                settings,
                books,
                new ArchiveTables(database),
                documentBook,
                composer);
        this.documents = new DocumentDesk(ledger, vault, setup.clock(), books, feeBook, documentBook, composer);
    }

    /** Opens the office without adding anybody. */
    public static TestCasework open(Path folder) throws Exception {
        return new TestCasework(folder);
    }

    /** A new office with its people. */
    public static TestCasework staffed(Path folder) throws Exception {
        TestCasework office = open(folder);
        office.staff.add(office.fresh(), ADMINISTRATOR, ADMINISTRATOR, "周管理", Set.of(Role.ADMINISTRATOR));
        office.hire(DIRECTOR, "林主任", Role.DIRECTOR, Role.NOTARY);
        office.hire(NOTARY, "陈公证", Role.NOTARY);
        office.hire(OTHER_NOTARY, "郑公证", Role.NOTARY, Role.APPROVER);
        office.hire(ASSISTANT, "吴助理", Role.ASSISTANT);
        office.hire(CLERK, "何前台", Role.CLERK);
        return office;
    }

    public void hire(Id person, String name, Role... roles) {
        staff.add(fresh(), ADMINISTRATOR, person, name, Set.of(roles));
    }

    /** A fresh command id. */
    public Id fresh() {
        return Id.random(random);
    }

    /** The required fields of the form of {@link #webCase}. */
    public static final Map<String, String> WEB_FORM =
            Map.of("purpose", "维权", "address", "https://shop.example/item/7788");

    public static NewCase webCase() {
        return new NewCase(
                "preservation-web",
                "内民",
                NOTARY,
                Optional.of(ASSISTANT),
                List.of(new Party(
                        PartyRole.APPLICANT, "王小明", IdNumber.parse(IdType.RESIDENT_ID, "99999919800101002X"))));
    }

    /** An organisation with all that is known of it, and the agent who acts for it. */
    public static List<Party> represented() {
        return List.of(
                new Party(
                        PartyRole.RELATED,
                        "浪潮小铺商贸有限公司",
                        IdNumber.parse(IdType.UNIFIED_SOCIAL_CREDIT_CODE, "99999999MA0000001X"),
                        new PartyDetails(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("李潮"),
                                Optional.of("鹭屿市海沧区潮声路 7 号"),
                                Optional.of("0592-5550100")),
                        Optional.empty()),
                new Party(
                        PartyRole.AGENT,
                        "方远",
                        IdNumber.parse(IdType.PASSPORT, "E12345678"),
                        PartyDetails.NONE,
                        Optional.of(new Authority(AgencyKind.ENTRUSTED, Optional.of("代为申请并领取公证书"), Optional.empty()))));
    }

    public Id openCase() {
        return cases.open(fresh(), CLERK, webCase()).id();
    }

    public void step(Id caseId, Id person, CaseStep step) {
        cases.step(fresh(), person, caseId, step, Map.of());
    }

    /** Puts the file of a closed case in order and hands it over. */
    public void archived(Id caseId) {
        archive.arrange(
                fresh(), NOTARY, caseId, FileClass.ORDINARY, List.of(FilePaper.titled(Volume.MAIN, "公证申请表", 2)));
        archive.handOver(fresh(), NOTARY, caseId);
    }

    public void notice(Id caseId) {
        cases.step(
                fresh(),
                NOTARY,
                caseId,
                CaseStep.NOTICE,
                Map.of("manner", "paper", "signer", "applicant", "text", "已告知法律意义和可能产生的法律后果。"));
    }

    /** Takes one file with this content into the case. */
    public EvidenceRow fix(Id caseId, String name, String content) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in")).resolve(name);
        Files.writeString(file, content);
        return evidence.fix(fresh(), NOTARY, caseId, List.of(file), IntakeProgress.NOBODY)
                .items()
                .getFirst();
    }

    /** A case under examination with one piece of evidence. */
    public Id examinedCase() throws IOException {
        Id caseId = openCase();
        step(caseId, CLERK, CaseStep.APPLY);
        step(caseId, NOTARY, CaseStep.ACCEPT);
        notice(caseId);
        step(caseId, NOTARY, CaseStep.EXAMINE);
        fix(caseId, "网页.html", "<html>" + caseId + "</html>");
        return caseId;
    }

    /** Drafts a certificate that names all evidence of the case. */
    public Id draft(Id caseId, String text) throws PressException {
        List<Id> attachments = new ArrayList<>();
        evidence.ofCase(caseId).forEach(row -> attachments.add(row.id()));
        return certificates.draft(fresh(), ASSISTANT, caseId, text, attachments).id();
    }

    public void approve(Id certificate, Id approver) {
        certificates.approve(
                fresh(),
                approver,
                certificate,
                certificates.content(certificate).digest(),
                EnumSet.allOf(ApprovalPoint.class));
    }

    /** A certificate that only waits to be issued. */
    public Id approvedCertificate(String text) throws IOException, PressException {
        Id caseId = examinedCase();
        Id certificate = draft(caseId, text);
        step(caseId, NOTARY, CaseStep.SUBMIT);
        approve(certificate, DIRECTOR);
        return certificate;
    }

    private static Id id(char digit) {
        return new Id(String.valueOf(digit).repeat(32));
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
