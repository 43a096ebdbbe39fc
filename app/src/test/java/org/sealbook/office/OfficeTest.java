package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.staff.Role;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.vault.Suite;

/** Founding, signing in, and what is refused without touching anything. */
class OfficeTest {

    @TempDir
    static Path temporary;

    private static OfficeFolder folder = TestOffice.at(Path.of("office"));

    @BeforeAll
    static void found() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
    }

    @Test
    void everybodyWhoWasAddedSignsInWithTheirOwnPassword() throws Exception {
        Id added;
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            added = office.people()
                    .add(
                            TestOffice.command(),
                            office.person(),
                            "he",
                            "何前台",
                            Set.of(Role.CLERK),
                            "another horse".toCharArray())
                    .id();
        }
        assertEquals(Optional.of(added), folder.person("he"));
        assertThrows(WrongPasswordException.class, () -> TestOffice.open(folder, "he"));
        for (String signIn : List.of(TestOffice.DIRECTOR, TestOffice.NOTARY, TestOffice.SECOND)) {
            try (Office office = TestOffice.open(folder, signIn)) {
                assertEquals(folder.person(signIn).orElseThrow(), office.person());
                assertTrue(office.ledger().opening().clean());
            }
        }
        try (Office office = Office.open(folder, added, "another horse".toCharArray(), new VirtualClock())) {
            assertEquals(added, office.person());
            assertRefused("refusal.staff.not-your-duty", () -> TestOffice.hire(office, "xu", "徐某", Role.CLERK));
        }
    }

    @Test
    void addsNobodyWhoseNameOrPasswordIsNotInOrder() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            long blocks = office.ledger().blocks();
            Id lin = office.person();
            PeopleDesk people = office.people();
            char[] good = "long enough".toCharArray();
            assertRefused(
                    "refusal.staff.sign-in-taken",
                    () -> people.add(TestOffice.command(), lin, "chen", "陈二", Set.of(Role.CLERK), good));
            assertRefused(
                    "refusal.staff.sign-in",
                    () -> people.add(TestOffice.command(), lin, "陈", "陈二", Set.of(Role.CLERK), good));
            assertRefused(
                    "refusal.staff.password-short",
                    () -> people.add(
                            TestOffice.command(), lin, "chen2", "陈二", Set.of(Role.CLERK), "short".toCharArray()));
            assertEquals(blocks, office.ledger().blocks());
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonGetOneAnswerAndChangeNothing() throws Exception {
        SpoiledFiles before = new SpoiledFiles(folder.path());
        Id chen = folder.person(TestOffice.NOTARY).orElseThrow();
        Id nobody = TestOffice.command();
        assertThrows(
                WrongPasswordException.class,
                () -> Office.open(folder, chen, "wrong horse".toCharArray(), new VirtualClock()));
        assertThrows(
                WrongPasswordException.class,
                () -> Office.open(folder, nobody, TestOffice.password(), new VirtualClock()));
        before.requireUnchanged();
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefusedAndItsVaultLeftAlone() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldOffice.class.getName(),
                        folder.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            assertTrue(line != null && line.startsWith("OPEN "), "the other process said " + line);
            Path coming = Files.createDirectories(folder.vault().resolve("incoming"));
            Path unfinished = Files.writeString(coming.resolve("0".repeat(32)), "the other process is writing this");
            FolderInUseException refused =
                    assertThrows(FolderInUseException.class, () -> TestOffice.open(folder, TestOffice.DIRECTOR));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains(folder.path().toString()), refused.getMessage());
            assertTrue(Files.exists(unfinished), "the other process's intake was deleted");
            other.getOutputStream().close();
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, other.exitValue());
        } finally {
            other.destroyForcibly();
        }
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            assertTrue(office.ledger().opening().clean());
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
            assertThrows(FolderInUseException.class, () -> TestOffice.open(folder, TestOffice.NOTARY));
        }
    }

    @Test
    void aMissingFolderAndOneThatIsNoOfficeAreRefusedAndStayAsTheyAre() throws Exception {
        Path missing = temporary.resolve("missing");
        assertEquals("office.none", noOffice(missing));
        assertFalse(Files.exists(missing));
        Path other = Files.createDirectories(temporary.resolve("letters"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        SpoiledFiles before = new SpoiledFiles(other);
        assertEquals("office.none", noOffice(other));
        before.requireUnchanged();
    }

    @Test
    void foundsNoOfficeWhereAnythingLies() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("full"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        SpoiledFiles before = new SpoiledFiles(other);
        OfficeException refused = assertThrows(OfficeException.class, () -> founding(other, TestOffice.entered()));
        assertEquals("office.folder-not-empty", refused.key());
        before.requireUnchanged();
        SpoiledFiles office = new SpoiledFiles(folder.path());
        assertThrows(OfficeException.class, () -> founding(folder.path(), TestOffice.entered()));
        office.requireUnchanged();
        Path file = Files.writeString(temporary.resolve("file"), "dear");
        assertThrows(IOException.class, () -> founding(file, TestOffice.entered()));
        assertEquals("dear", Files.readString(file));
    }

    @Test
    void foundsNoOfficeWhoseNameCannotStandOnACertificate() {
        Path nowhere = temporary.resolve("nowhere");
        assertRefused("refusal.paper.missing-glyph", () -> founding(nowhere, named("鹭岛😀公证处", "鹭岛")));
        assertRefused("refusal.paper.missing-glyph", () -> founding(nowhere, named("鹭岛公证处", "😀")));
        assertRefused("refusal.paper.missing-glyph", () -> founding(nowhere, named("鹭岛\n公证处", "鹭岛")));
        assertRefused("refusal.office.name", () -> founding(nowhere, named(" ", "鹭岛")));
        assertRefused("refusal.office.name", () -> founding(nowhere, named("鹭".repeat(61), "鹭岛")));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void namesFilesAsPeopleDoAndGivesThemBackWhole() throws Exception {
        Path in = Files.createDirectories(temporary.resolve("in"));
        String longest = "证".repeat(79) + "😀".repeat(3) + ".txt";
        List<String> names = List.of("😀🧾.txt", "𠮷野家.txt", "空.bin", " 前后有空格 .txt", "a\u0301.txt", longest);
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(in.resolve(name), name.equals("空.bin") ? "" : "of " + name));
        }
        List<EvidenceRow> rows;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            DemoCase opened = TestOffice.newCase(office);
            opened.openAndExamine();
            opened.fix(files);
            rows = office.evidence().ofCase(opened.caseId());
            List<Path> back = office.evidence()
                    .export(
                            office.person(),
                            rows.stream().map(EvidenceRow::id).toList(),
                            temporary.resolve("back"),
                            IntakeProgress.NOBODY);
            for (int i = 0; i < names.size(); i++) {
                assertEquals(Optional.of(names.get(i)), rows.get(i).fileName());
                assertEquals(-1, Files.mismatch(files.get(i), back.get(i)), names.get(i));
            }
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertEquals(rows, office.evidence().ofCase(rows.getFirst().caseId()));
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
        }
    }

    @Test
    void refusesToDraftWithAnAttachmentsNameThatNoFontHas() throws Exception {
        Path in = Files.createDirectories(temporary.resolve("unprintable"));
        Path named = Files.writeString(in.resolve("聊天😀.txt"), "hello");
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            PressException refused =
                    assertThrows(PressException.class, () -> TestOffice.approved(office, List.of(named)));
            assertEquals("refusal.paper.missing-glyph", refused.key());
            assertTrue(refused.arguments().getFirst().contains("😀"), refused.arguments()::toString);
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
        }
    }

    private static String noOffice(Path path) {
        return assertThrows(
                        OfficeException.class,
                        () -> Office.open(
                                TestOffice.at(path), TestOffice.command(), TestOffice.password(), new VirtualClock()))
                .key();
    }

    private static OfficeFounding.Entered named(String name, String word) {
        return new OfficeFounding.Entered(
                new Origin("consortium.example", "ludao", 1),
                name,
                word,
                ZoneId.of("Asia/Shanghai"),
                Suite.SHA256,
                false,
                "林主任",
                TestOffice.DIRECTOR,
                EnumSet.of(Role.DIRECTOR));
    }

    private static void founding(Path path, OfficeFounding.Entered entered) throws Exception {
        new OfficeFounding(TestOffice.at(path), new VirtualClock())
                .found(entered, TestOffice.password())
                .close();
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
