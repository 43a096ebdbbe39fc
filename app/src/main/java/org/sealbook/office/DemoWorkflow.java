package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.staff.Role;
import org.sealbook.court.TrustList;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.tlog.FormatException;
import org.sealbook.vault.Suite;
import org.sealbook.vault.VaultException;

/**
 * The main job from end to end, on real files.
 *
 * <ol>
 *   <li>Found an office with four people.
 *   <li>Open a case, accept it, give the notice of rights, examine.
 *   <li>Fix the evidence: the samples that ship with the program, and any files given.
 *   <li>Draft the certificate, submit it, let a second person approve it.
 *   <li>Issue: number, PDF, signature, register; export it with its proofs.
 *   <li>Verify the exported files, and nothing else, against the list of trusted keys.
 *   <li>Audit the office; then flip one byte of evidence in a copy of it, and audit that.
 * </ol>
 */
public final class DemoWorkflow {

    /** Everybody in a demo office signs in with it. */
    public static final String PASSWORD = "demo-only";

    /** The handling notary's sign-in name. */
    public static final String NOTARY = "chen";

    static final String DIRECTOR = "lin";

    static final String OFFICE = "鹭屿市鹭岛公证处";

    private static final String SECOND = "wu";

    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    public DemoWorkflow(OfficeClock clock) {
        this.clock = clock;
    }

    /** Where a demo in this folder has its office. */
    public static Path officeIn(Path out) {
        return new DemoFolder(out).office();
    }

    /** The parts of the demo, in order. */
    public enum Stage {
        FOUND,
        CASE,
        EVIDENCE,
        APPROVAL,
        ISSUE,
        VERIFY,
        AUDIT,
        TAMPER
    }

    /** Hears which part begins. Called on the working thread. */
    @FunctionalInterface
    public interface Watcher {
        void begins(Stage stage);
    }

    /**
     * What became of the one case, all of it read back from the office.
     *
     * @param number as the certificate shows it
     * @param issued the entry that recorded the issue
     * @param exported the files that left, the PDF first
     * @param verification of those files and nothing else
     * @param audit of the office
     */
    public record Told(
            Id caseId,
            Id certificate,
            List<EvidenceRow> evidence,
            String number,
            EntryId issued,
            List<Path> exported,
            VerificationReport verification,
            AuditReport audit) {}

    /**
     * What the demo made.
     *
     * @param flipped the file of the copied office in which one bit was flipped
     * @param tamperedAudit of that copy
     */
    public record Result(Path office, Path trust, Told told, Path flipped, AuditReport tamperedAudit) {}

    /**
     * Runs the demo.
     *
     * @param out made, or emptied if an earlier demo made it
     * @param given files that a person adds to the samples
     */
    public Result run(Path out, List<Path> given, Watcher watcher)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException, PressException, VaultException, UnreadableFileException {
        for (Path file : given) {
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.exists(out) && file.toRealPath().startsWith(out.toRealPath())) {
                throw new Refusal("refusal.demo.evidence-inside", file.toString(), out.toString());
            }
        }
        DemoFolder folder = new DemoFolder(out);
        folder.prepare();
        watcher.begins(Stage.FOUND);
        OfficeFolder data = new OfficeFolder(folder.office(), FileLayer.real());
        Map<String, Id> people = found(data);
        Told told;
        try (Office office = open(data, people, NOTARY)) {
            told = tell(office, people, folder, given, watcher);
        }
        watcher.begins(Stage.TAMPER);
        Path flipped = flipOneBit(folder);
        return new Result(folder.office(), folder.trust(), told, flipped, auditCopy(folder, people));
    }

    private Told tell(Office office, Map<String, Id> people, DemoFolder folder, List<Path> given, Watcher watcher)
            throws IOException, OfficeException, PressException, VaultException, UnreadableFileException {
        watcher.begins(Stage.CASE);
        DemoCase demo = new DemoCase(office, person(people, NOTARY), person(people, SECOND), person(people, DIRECTOR));
        demo.openAndExamine();
        watcher.begins(Stage.EVIDENCE);
        List<Path> files = new ArrayList<>(DemoSamples.write(folder.samples()));
        files.addAll(given);
        demo.fix(files);
        watcher.begins(Stage.APPROVAL);
        demo.draftAndApprove();
        watcher.begins(Stage.ISSUE);
        NumberRow number = demo.issue();
        List<Path> exported = office.export().export(number.certificate(), folder.certificates());
        TrustList trusted = office.consortium().trusted();
        FileLayer.real().replaceWhole(folder.trust(), trusted.encode());
        watcher.begins(Stage.VERIFY);
        VerificationReport verified = verify(folder.trust(), exported.getFirst());
        watcher.begins(Stage.AUDIT);
        return new Told(
                demo.caseId(),
                number.certificate(),
                office.evidence().ofCase(demo.caseId()),
                number.number().text(),
                number.file().orElseThrow().issued(),
                exported,
                verified,
                office.ledger().audit(AuditProgress.NONE));
    }

    /** Verifies what a stranger would have: the exported files and the list of trusted keys. */
    VerificationReport verify(Path trust, Path pdf) throws IOException, UnreadableFileException {
        try {
            return new Verification(
                            Optional.of(TrustList.parse(Files.readAllBytes(trust))),
                            clock.now().time(),
                            Limits.STANDARD)
                    .verify(List.of(pdf), List.of());
        } catch (FormatException e) {
            throw new IllegalStateException("the list of trusted keys that was just written can't be read", e);
        }
    }

    /** The folder's people: a director, the handling notary, an assistant as second person, a clerk. */
    private Map<String, Id> found(OfficeFolder data)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        OfficeFounding.Entered entered = new OfficeFounding.Entered(
                new Origin("consortium.example", "ludao", 1),
                OFFICE,
                "鹭岛",
                ZoneId.of("Asia/Shanghai"),
                Suite.SHA256_SM3,
                true,
                "林主任",
                DIRECTOR,
                EnumSet.of(Role.DIRECTOR));
        try (Office office = new OfficeFounding(data, clock).found(entered, PASSWORD.toCharArray())) {
            add(office, NOTARY, "陈公证", Role.NOTARY);
            add(office, SECOND, "吴助理", Role.ASSISTANT);
            add(office, "zhao", "赵窗口", Role.CLERK);
            return office.people().signIns();
        }
    }

    private void add(Office office, String signIn, String name, Role role)
            throws IOException, OfficeException, DamagedKeysException {
        office.people().add(Id.random(random), office.person(), signIn, name, Set.of(role), PASSWORD.toCharArray());
    }

    private Office open(OfficeFolder data, Map<String, Id> people, String signIn)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        return Office.open(data, person(people, signIn), PASSWORD.toCharArray(), clock);
    }

    private static Id person(Map<String, Id> people, String signIn) {
        return Objects.requireNonNull(people.get(signIn), signIn);
    }

    /** Copies the closed office and flips one bit in the middle of one of the copy's evidence files. */
    private static Path flipOneBit(DemoFolder folder) throws IOException {
        DemoFolder.copy(folder.office(), folder.tampered());
        List<Path> vault;
        try (Stream<Path> files = Files.walk(folder.tampered().resolve("vault"))) {
            vault = files.filter(Files::isRegularFile).sorted().toList();
        }
        Path victim = vault.getFirst();
        byte[] bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 2] ^= 1;
        Files.write(victim, bytes);
        return victim;
    }

    private AuditReport auditCopy(DemoFolder folder, Map<String, Id> people)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        OfficeFolder copy = new OfficeFolder(folder.tampered(), FileLayer.real());
        try (Office office = open(copy, people, DIRECTOR)) {
            return office.ledger().audit(AuditProgress.NONE);
        }
    }
}
