package org.sealbook.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.staff.Role;
import org.sealbook.court.TrustList;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.Argon2Cost;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.vault.Suite;

/** A real office, founded as a person would, in which trying a password costs little; no demonstration, so nothing of it is excused. */
public final class TestOffice {

    public static final String DIRECTOR = "lin";
    public static final String NOTARY = "chen";
    public static final String SECOND = "wu";

    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestOffice() {}

    public static char[] password() {
        return "correct horse".toCharArray();
    }

    public static OfficeFolder at(Path folder) {
        return new OfficeFolder(folder, FileLayer.real());
    }

    public static OfficeFounding.Entered entered() {
        return entered("ludao", "鹭岛");
    }

    static OfficeFounding.Entered entered(String code, String word) {
        return new OfficeFounding.Entered(
                new Origin("consortium.example", code, 1),
                "鹭屿市" + word + "公证处",
                word,
                ZoneId.of("Asia/Shanghai"),
                Suite.SHA256_SM3,
                false,
                "林主任",
                DIRECTOR,
                EnumSet.of(Role.DIRECTOR));
    }

    /** Founds an office with a director, a notary and an assistant; answers it closed. */
    public static OfficeFolder staffed(Path folder) throws Exception {
        return staffed(folder, entered());
    }

    static OfficeFolder staffed(Path folder, OfficeFounding.Entered entered) throws Exception {
        OfficeFolder data = at(folder);
        try (Office office = new OfficeFounding(data, new VirtualClock()).found(entered, password())) {
            hire(office, NOTARY, "陈公证", Role.NOTARY);
            hire(office, SECOND, "吴助理", Role.ASSISTANT);
        }
        try (OfficeSecrets secrets = secrets(data)) {
            KeyCustody custody = new KeyCustody(data.keys(), data.files(), RANDOM, CHEAP);
            for (Id person : data.people().values()) {
                custody.addPerson(secrets, new KeyId(person.value()), password());
            }
        }
        return data;
    }

    public static void hire(Office office, String signIn, String name, Role role) throws Exception {
        office.people().add(command(), office.person(), signIn, name, Set.of(role), password());
    }

    /** Copies a closed office. */
    public static void copy(Path from, Path to) throws Exception {
        DemoFolder.copy(from, to);
    }

    public static Id command() {
        return Id.random(RANDOM);
    }

    public static Office open(OfficeFolder folder, String signIn) throws Exception {
        return Office.open(folder, folder.person(signIn).orElseThrow(), password(), new VirtualClock());
    }

    public static OfficeSecrets secrets(OfficeFolder folder) throws Exception {
        return SignIn.unlock(
                folder, folder.identity(), folder.person(DIRECTOR).orElseThrow(), password(), new VirtualClock());
    }

    /** A way into the tables behind the program's back. */
    public static Connection connection(OfficeFolder folder) throws Exception {
        try (OfficeSecrets secrets = secrets(folder)) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:retry:" + folder.tables().toAbsolutePath() + ";CIPHER=AES;IFEXISTS=TRUE");
            source.setUser("sealbook");
            source.setPasswordChars((new String(secrets.databasePassword()) + " sealbook").toCharArray());
            return source.getConnection();
        }
    }

    /** A case of the office's notary, not opened yet. */
    public static DemoCase newCase(Office office) throws Exception {
        Map<String, Id> people = office.people().signIns();
        return new DemoCase(office, id(people, NOTARY), id(people, SECOND), id(people, DIRECTOR));
    }

    /** A case of this handling notary, examined, with these files as evidence; ready to be drafted. */
    public static Id examined(Office office, String handler, List<Path> evidence) throws Exception {
        Map<String, Id> people = office.people().signIns();
        DemoCase made = new DemoCase(office, id(people, handler), id(people, SECOND), id(people, DIRECTOR));
        made.openAndExamine();
        made.fix(evidence);
        return made.caseId();
    }

    /** An issued certificate that names these files. */
    public static Id issued(Office office, List<Path> evidence) throws Exception {
        return approved(office, evidence).issue().certificate();
    }

    public static Id id(Map<String, Id> people, String signIn) {
        Id id = people.get(signIn);
        if (id == null) {
            throw new AssertionError("nobody signs in as " + signIn);
        }
        return id;
    }

    /** A case from opening to an approved certificate that names these files. */
    public static DemoCase approved(Office office, List<Path> evidence) throws Exception {
        DemoCase made = newCase(office);
        made.openAndExamine();
        made.fix(evidence);
        made.draftAndApprove();
        return made;
    }

    /** Three small files, one of them empty. */
    public static List<Path> evidence(Path folder) throws Exception {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(folder.resolve("网页.html"), "<html>商品</html>"));
        files.add(Files.write(folder.resolve("空.bin"), new byte[0]));
        files.add(Files.write(folder.resolve("note.txt"), "a note".getBytes(StandardCharsets.US_ASCII)));
        return files;
    }

    /** The files of an issued certificate, the PDF first, and the verifier's list of trusted keys. */
    public record Exported(NumberRow number, List<Path> files, TrustList trust) {}

    /** Makes an office of one issued certificate, which is exported; answers it closed. */
    public static Exported withOneCertificate(OfficeFolder folder, Path out, Path temporary) throws Exception {
        try (Office office = open(folder, NOTARY)) {
            NumberRow number = approved(office, evidence(temporary)).issue();
            return new Exported(
                    number,
                    office.export().export(number.certificate(), out),
                    office.consortium().trusted());
        }
    }
}
