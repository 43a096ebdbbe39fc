package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsortiumCommandTest {

    @TempDir
    private static Path shared;

    private static TestedOffice ludao = new TestedOffice(Path.of(""));
    private static TestedOffice haicang = new TestedOffice(Path.of(""));

    @TempDir
    private Path folder;

    @BeforeAll
    static void foundTwoOffices() {
        ludao = TestedOffice.found(shared.resolve("ludao"), "ludao", "鹭屿市鹭岛公证处");
        haicang = TestedOffice.found(shared.resolve("haicang"), "haicang", "鹭屿市海沧公证处");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** The founding document of both; answers its JSON. */
    private Map<?, ?> founded() {
        haicang.done("", "consortium", "apply", "--out", file("haicang"), "--address", "haicang.example:7443");
        return ludao.done(
                "",
                "consortium",
                "found",
                "--application",
                file("haicang"),
                "--quorum",
                "1",
                "--out",
                file("document"));
    }

    @Test
    void officesThatAppliedAndComparedTheDigestAreMembers() {
        Map<?, ?> document = founded();
        String digest = String.valueOf(document.get("digest"));
        Map<?, ?> joined = ludao.done("", "consortium", "join", file("document"), "--digest", digest);
        assertEquals(joined.get("block") + ".0", joined.get("entry"));
        // As it is read from paper: in groups, its beginning only. Joining again is the same act.
        String read = digest.substring(0, 8).toUpperCase(java.util.Locale.ROOT) + " " + digest.substring(8, 16);
        assertEquals(joined, ludao.done("", "consortium", "join", file("document"), "--digest", read));

        Map<?, ?> members = ludao.done("", "consortium", "members");
        assertEquals(digest, members.get("digest"));
        assertEquals(1L, members.get("quorum"));
        assertEquals(0L, members.get("dishonest"));
        List<Map<?, ?>> all = TestedOffice.maps(members, "members");
        assertEquals(
                List.of("consortium.example/haicang/1", "consortium.example/ludao/1"),
                all.stream().map(member -> member.get("office")).toList());
        assertEquals("haicang.example:7443", all.getFirst().get("address"));
        assertEquals("", all.getLast().get("address"));
    }

    @Test
    void inNoConsortiumTheCommandsOfSyncSayWhatToDo() {
        for (String command : List.of("listen", "run", "status")) {
            Run run = haicang.run("", "sync", command);
            assertEquals(3, run.exit(), run.out());
            assertEquals("refusal.consortium.none", TestedOffice.error(run));
        }
    }

    @Test
    void aDigestReadWronglyIsRefusedAndNothingIsJoined() {
        founded();
        Run wrong = haicang.run("", "consortium", "join", file("document"), "--digest", "0123456789abcdef");
        assertEquals(3, wrong.exit());
        assertEquals("refusal.consortium.digest", TestedOffice.error(wrong));
        Run members = haicang.run("", "consortium", "members");
        assertEquals(3, members.exit());
        assertEquals("refusal.consortium.none", TestedOffice.error(members));
    }

    @Test
    void tooFewCharactersOfTheDigestAreRefused() {
        String digest = String.valueOf(founded().get("digest"));
        Run few = haicang.run("", "consortium", "join", file("document"), "--digest", digest.substring(0, 15));
        assertEquals("refusal.consortium.digest", TestedOffice.error(few));
    }

    @Test
    void anApplicationThatWasChangedIsWrongUse() throws IOException {
        haicang.done("", "consortium", "apply", "--out", file("haicang"));
        String application = Files.readString(folder.resolve("haicang"));
        Files.writeString(folder.resolve("haicang"), application.replace("海沧", "海仓"));
        Run found = ludao.run(
                "",
                "consortium",
                "found",
                "--application",
                file("haicang"),
                "--quorum",
                "1",
                "--out",
                file("document"));
        assertEquals(2, found.exit());
        assertEquals("consortium.no-application", TestedOffice.error(found));
        assertFalse(Files.exists(folder.resolve("document")));
    }

    @Test
    void whatIsNoFoundingDocumentIsWrongUse() throws IOException {
        Files.writeString(folder.resolve("document"), "{}");
        Run join = haicang.run("", "consortium", "join", file("document"), "--digest", "0123456789abcdef");
        assertEquals(2, join.exit());
        assertEquals("consortium.no-document", TestedOffice.error(join));
    }

    @Test
    void aQuorumOfMoreThanAllIsRefused() {
        haicang.done("", "consortium", "apply", "--out", file("haicang"));
        Run found = ludao.run(
                "",
                "consortium",
                "found",
                "--application",
                file("haicang"),
                "--quorum",
                "3",
                "--out",
                file("document"));
        assertEquals(3, found.exit());
        assertEquals("refusal.consortium.not-together", TestedOffice.error(found));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        Run apply = haicang.run("", "consortium", "apply", "--out", file("haicang"), "--address", "haicang.example");
        assertEquals(3, apply.exit());
        assertEquals("refusal.consortium.address", TestedOffice.error(apply));
    }

    @Test
    void theDigestIsPrintedInGroupsThatCanBeReadOut() {
        String digest = String.valueOf(founded().get("digest"));
        Run text = Run.in(
                Map.of("LANG", "en_US.UTF-8", "SEALBOOK_PASSWORD", TestedOffice.PASSWORD),
                java.util.Optional.empty(),
                "--data",
                ludao.data().toString(),
                "consortium",
                "found",
                "--application",
                file("haicang"),
                "--quorum",
                "1",
                "--out",
                file("document"));
        String groups =
                Objects.requireNonNull(text.out().lines().toList().getLast()).strip();
        assertEquals(16, groups.split(" ", -1).length);
        assertEquals(digest, groups.replace(" ", ""));
        assertTrue(groups.startsWith(digest.substring(0, 4) + " "));
    }
}
