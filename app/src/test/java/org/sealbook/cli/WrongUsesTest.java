package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;

/** What people get wrong: one clear sentence each, the exit code, and nothing damaged. */
class WrongUsesTest {

    @TempDir
    private static Path folder;

    private static TestedOffice office;
    private static String caseId;

    @BeforeAll
    static void anOfficeWithACase() {
        office = TestedOffice.found(folder.resolve("office"));
        caseId = office.examinedCase();
    }

    @Test
    void aWrongPasswordIsRefused() {
        Map<String, String> wrong = Map.of("SEALBOOK_PASSWORD", "not this one");
        assertFails(3, "keys.wrong-password", office.run(wrong, "chen", "case", "list"));
        assertFails(3, "keys.wrong-password", office.run(wrong, "chen", "ledger", "audit"));
        assertFails(3, "keys.wrong-password", office.run(wrong, "chen", "ledger", "rebuild", "--tables"));
    }

    @Test
    void anUnknownPersonIsRefusedAndSeveralWantOneNamed() {
        assertFails(3, "refusal.staff.unknown-person", office.run("zhao", "case", "list"));
        assertFails(2, "session.who", office.run("", "case", "list"));
        assertFails(2, "password.none", office.run(Map.of(), "chen", "case", "list"));
    }

    @Test
    void aFolderWithoutAnOfficeIsWrongUse() throws IOException {
        TestedOffice missing = new TestedOffice(folder.resolve("missing"));
        TestedOffice empty = new TestedOffice(Files.createDirectories(folder.resolve("empty")));
        for (TestedOffice none : List.of(missing, empty)) {
            assertFails(2, "office.none", none.run("chen", "case", "list"));
            assertFails(2, "office.none", none.run("chen", "office", "show"));
            assertFails(2, "office.none", none.run(Map.of(), "", "office", "show"));
            assertFails(2, "office.none", none.run("chen", "ledger", "audit"));
            assertFails(2, "office.none", none.run(Map.of(), "", "ledger", "audit"));
            assertFails(2, "office.none", none.run("chen", "ledger", "rebuild", "--journal"));
        }
        assertFalse(Files.exists(missing.data()));
    }

    @Test
    void anOfficeIsFoundedInAnEmptyFolderOnlyAndFromWhatIsInOrder() throws IOException {
        assertFails(3, "office.folder-not-empty", init(office, "ludao", "鹭岛", "notary"));
        TestedOffice fresh = new TestedOffice(folder.resolve("fresh"));
        assertFails(2, "given.origin", init(fresh, "LUDAO", "鹭岛", "notary"));
        assertFails(2, "given.word", init(fresh, "ludao", "一二三四五六七八九", "notary"));
        assertFails(2, "given.code", init(fresh, "ludao", "鹭岛", "king"));
        assertFails(3, "refusal.staff.approver-is-no-notary", init(fresh, "ludao", "鹭岛", "approver"));
        assertFalse(Files.exists(fresh.data()));
    }

    @Test
    void aFolderInUseIsNamed() throws Exception {
        OfficeFolder open = new OfficeFolder(office.data(), FileLayer.real());
        try (Office _ = Office.open(
                open, open.person("chen").orElseThrow(), TestedOffice.PASSWORD.toCharArray(), new SystemClock())) {
            assertFails(4, "ledger.folder-in-use", office.run("wang", "case", "list"));
        }
    }

    @Test
    void commandsAndIdsThatDoNotExistAreSaidSo() {
        String unknown = "0123456789abcdef0123456789abcdef";
        assertFails(2, "usage.unknown", office.run("chen", "fly"));
        assertFails(2, "usage.no-command", office.run("chen", "case"));
        assertFails(2, "usage.missing", office.run("chen", "case", "show"));
        assertFails(2, "given.id", office.run("chen", "case", "show", "57"));
        assertFails(3, "refusal.case.unknown", office.run("chen", "case", "show", unknown));
        assertFails(3, "refusal.case.unknown", office.run("chen", "case", "list", "--after", unknown));
        assertFails(2, "given.limit", office.run("chen", "case", "list", "--limit", "501"));
        assertFails(2, "given.code", office.run("chen", "case", "step", caseId, "fly"));
        assertFails(3, "refusal.certificate.unknown", office.run("chen", "certificate", "issue", unknown));
        assertFails(
                3,
                "refusal.evidence.unknown",
                office.run(
                        "chen",
                        "evidence",
                        "export",
                        unknown,
                        "--out",
                        folder.resolve("o").toString()));
        assertFails(
                2,
                "evidence.export.which",
                office.run(
                        "chen",
                        "evidence",
                        "export",
                        "--out",
                        folder.resolve("o").toString()));
        assertFails(
                3,
                "office.no-such-entry",
                office.run(
                        "chen",
                        "ledger",
                        "prove",
                        "999.0",
                        "--out",
                        folder.resolve("o").toString()));
        assertFails(2, "given.entry", office.run("chen", "ledger", "prove", "x", "--out", "o"));
        assertFails(2, "ledger.rebuild.which", office.run("chen", "ledger", "rebuild"));
        assertFails(2, "usage.encoding", office.run("chen", "case", "list", "--after", "\uFFFD"));
    }

    @Test
    void whatTheProcedureForbidsIsRefused() {
        assertFails(
                3,
                "refusal.case.unknown-matter",
                office.run(
                        "chen",
                        "case",
                        "open",
                        "--matter",
                        "x",
                        "--category",
                        "内民",
                        "--handling",
                        "chen",
                        "--applicant",
                        "甲;passport;E12345678"));
        assertFails(
                2,
                "given.party",
                office.run(
                        "chen",
                        "case",
                        "open",
                        "--matter",
                        "declaration",
                        "--category",
                        "内民",
                        "--handling",
                        "chen",
                        "--applicant",
                        "甲"));
        assertFails(3, "refusal.case.not-in-this-state", office.run("chen", "case", "step", caseId, "apply"));
        assertFails(3, "refusal.case.detail-missing", office.run("chen", "case", "step", caseId, "supplement"));
        assertFails(
                3,
                "refusal.staff.not-your-duty",
                office.run("chen", "staff", "add", "--sign-in", "x", "--name", "某", "--role", "clerk"));
        assertFails(
                3,
                "refusal.staff.sign-in-taken",
                office.run("admin", "staff", "add", "--sign-in", "chen", "--name", "某", "--role", "clerk"));
    }

    @Test
    void theHandlingNotaryDoesNotApprove() {
        String own = office.examinedCase();
        office.done("admin", "staff", "add", "--sign-in", "li", "--name", "李", "--role", "director");
        String handled = office.id(
                "wang",
                "case",
                "open",
                "--matter",
                "declaration",
                "--category",
                "内民",
                "--handling",
                "wang",
                "--applicant",
                "甲;passport;E12345678");
        office.done("wang", "case", "step", handled, "apply");
        office.done("wang", "case", "step", handled, "accept");
        office.done(
                "wang",
                "case",
                "step",
                handled,
                "notice",
                "--set",
                "manner=paper",
                "--set",
                "signer=applicant",
                "--set",
                "text=已告知");
        office.done("wang", "case", "step", handled, "examine");
        String certificate = office.id("wang", "certificate", "draft", "--case", handled, "--text", "兹证明。");
        office.done("wang", "case", "step", handled, "submit");
        assertFails(
                3,
                "refusal.case.approver-is-handler",
                office.run("wang", "certificate", "approve", certificate, "--confirm", TestedOffice.POINTS));
        assertFails(
                3,
                "refusal.certificate.points-not-confirmed",
                office.run("li", "certificate", "approve", certificate, "--confirm", "facts"));
        assertFails(2, "certificate.draft.which", office.run("chen", "certificate", "draft", "--text", "x"));
        assertFails(2, "certificate.draft.words", office.run("chen", "certificate", "draft", "--case", own));
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedWhenItIsDrafted() {
        String other = office.examinedCase();
        assertFails(
                3,
                "refusal.paper.missing-glyph",
                office.run("chen", "certificate", "draft", "--case", other, "--text", "兹证明\uD83D\uDCF7。"));
        assertEquals(List.of(), office.done("chen", "case", "show", other).get("certificates"));
        String certificate = office.id("chen", "certificate", "draft", "--case", other, "--text", "兹证明。");
        assertFails(
                3,
                "refusal.certificate.not-issued",
                office.run("chen", "certificate", "export", certificate, "--out", "o"));
        assertFails(
                3,
                "refusal.certificate.no-pending-number",
                office.run("chen", "certificate", "void", certificate, "--reason", "x"));
    }

    @Test
    void evidenceOfAnyNameAndSizeIsFixedAndGivenBack() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        byte[] content = {1, 2, 3};
        for (String name : List.of("📷 𠮷野家.jpg", "@list", "空.bin")) {
            Files.write(in.resolve(name), name.equals("空.bin") ? new byte[0] : content);
        }
        String own = office.examinedCase();
        Map<?, ?> fixed = office.done(
                "chen",
                "evidence",
                "fix",
                "--case",
                own,
                in.resolve("📷 𠮷野家.jpg").toString(),
                in.resolve("@list").toString(),
                in.resolve("空.bin").toString());
        assertEquals(0L, fixed.get("size"));
        office.done("chen", "evidence", "check", "--case", own);
        Path out = folder.resolve("given-back");
        office.done("chen", "evidence", "export", "--case", own, "--out", out.toString());
        assertArrayEquals(content, Files.readAllBytes(out.resolve("📷 𠮷野家.jpg")));
        assertArrayEquals(new byte[0], Files.readAllBytes(out.resolve("空.bin")));
        assertFails(
                3,
                "refusal.evidence.no-such-file",
                office.run(
                        "chen",
                        "evidence",
                        "fix",
                        "--case",
                        own,
                        in.resolve("none").toString()));
    }

    @Test
    void aFileThatIsNoPdfCannotBeVerified() throws IOException {
        Path text = Files.writeString(folder.resolve("certificate.pdf"), "no PDF");
        Run run = Run.of("verify", "--json", text.toString());
        assertEquals(2, run.exit(), run.out());
    }

    private static Run init(TestedOffice where, String code, String word, String role) {
        return where.run(
                "",
                "office",
                "init",
                "--origin-domain",
                "consortium.example",
                "--code",
                code,
                "--name",
                "某公证处",
                "--word",
                word,
                "--admin-name",
                "某",
                "--role",
                role);
    }

    private static void assertFails(int exit, String key, Run run) {
        assertEquals(exit, run.exit(), run.out() + run.err());
        assertEquals(key, TestedOffice.error(run));
        assertEquals("", run.err());
    }
}
