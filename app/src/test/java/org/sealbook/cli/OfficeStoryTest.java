package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of the office, every step of it a command line. */
class OfficeStoryTest {

    @TempDir
    private Path folder;

    @Test
    void aCaseGoesFromItsOpeningToAnExportedCertificateThatStrangersVerify() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        String caseId = office.examinedCase();
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        byte[] video = new byte[200_000];
        new Random(57).nextBytes(video);
        Files.write(evidence.resolve("现场.mp4"), video);
        Files.writeString(evidence.resolve("笔录.txt"), "x");
        Map<?, ?> fixed = office.done("chen", "evidence", "fix", "--case", caseId, evidence.toString());
        List<Map<?, ?>> items = TestedOffice.maps(fixed, "items");
        assertEquals(2, items.size());
        assertEquals(fixed.get("id"), items.getLast().get("id"));

        String text = "兹证明张三于本处作出声明。";
        Map<?, ?> drafted =
                office.done("chen", "certificate", "draft", "--case", caseId, "--text", text, "--attach-all");
        String certificate = String.valueOf(drafted.get("id"));
        office.done("chen", "case", "step", caseId, "submit");
        assertEquals(List.of(), office.done("chen", "case", "show", caseId).get("next"));
        assertEquals(
                List.of("approve", "return"),
                office.done("wang", "case", "show", caseId).get("next"));
        office.done(
                "wang",
                "certificate",
                "approve",
                certificate,
                "--digest",
                String.valueOf(drafted.get("digest")),
                "--confirm",
                TestedOffice.POINTS);
        Map<?, ?> issued = office.done("chen", "certificate", "issue", certificate);
        assertTrue(String.valueOf(issued.get("number")).endsWith("鹭岛证内民字第1号"), issued.toString());

        Path out = folder.resolve("out");
        List<?> files = (List<?>) Objects.requireNonNull(
                office.done("chen", "certificate", "export", certificate, "--out", out.toString())
                        .get("files"));
        Path pdf = Path.of(String.valueOf(files.getFirst()));
        assertEquals(issued.get("length"), Files.size(pdf));
        assertEquals(
                Set.of(".pdf", ".entry", ".parts", ".header", ".entry-proof", ".tlog-proof"),
                files.stream()
                        .map(String::valueOf)
                        .map(name -> name.substring(name.lastIndexOf('.')))
                        .collect(Collectors.toSet()));

        Path trust = folder.resolve("trust.json");
        office.done("chen", "office", "show", "--trust-out", trust.toString());
        assertEquals("cannot tell", verdict(5, pdf.toString()));
        assertEquals("sound", verdict(0, pdf.toString(), "--trust", trust.toString()));
        byte[] changed = Files.readAllBytes(pdf);
        changed[changed.length / 2] ^= 1;
        Files.write(pdf, changed);
        assertEquals("not sound", verdict(1, pdf.toString(), "--trust", trust.toString()));

        Map<?, ?> audit = office.done("chen", "ledger", "audit");
        assertEquals(true, audit.get("sound"));
        assertEquals(2L, TestedOffice.map(audit, "checked").get("evidenceFiles"));
        assertEquals(1L, TestedOffice.map(audit, "checked").get("signedFiles"));

        Path back = folder.resolve("back");
        office.done("chen", "evidence", "export", "--case", caseId, "--out", back.toString());
        assertArrayEquals(video, Files.readAllBytes(back.resolve("现场.mp4")));
        Map<?, ?> cases = office.done("chen", "case", "list", "--limit", "1");
        assertEquals(
                Map.of("id", caseId, "state", "issued", "applicant", "张三"),
                some(TestedOffice.maps(cases, "cases").getFirst(), "id", "state", "applicant"));
        assertFalse(cases.containsKey("next"));
    }

    @Test
    void aReturnedDraftIsWrittenAnewAndApproved() {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        String caseId = office.examinedCase();
        String certificate = office.id("chen", "certificate", "draft", "--case", caseId, "--text", "兹证明。");
        office.done("chen", "case", "step", caseId, "submit");
        office.done("wang", "certificate", "return", certificate, "--reason", "请补充日期");
        Map<?, ?> again = office.done("chen", "certificate", "draft", "--again", certificate, "--text", "兹证明二〇二六年。");
        assertEquals(certificate, again.get("id"));
        office.done("chen", "case", "step", caseId, "submit");
        Run wrong = office.run(
                "wang",
                "certificate",
                "approve",
                certificate,
                "--digest",
                "0".repeat(64),
                "--confirm",
                TestedOffice.POINTS);
        assertEquals(3, wrong.exit());
        assertEquals("refusal.certificate.content-changed", TestedOffice.error(wrong));
        office.done("wang", "certificate", "approve", certificate, "--confirm", TestedOffice.POINTS);
    }

    @Test
    void auditNamesWhatIsDamagedAndSaysWhatItCouldNotCheck() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        String caseId = office.examinedCase();
        Path file = Files.writeString(folder.resolve("a.txt"), "evidence");
        String evidence = office.id("chen", "evidence", "fix", "--case", caseId, file.toString());

        Run without = office.run(Map.of("LANG", "en_US.UTF-8"), "", "ledger", "audit");
        assertEquals(5, without.exit(), without.out() + without.err());
        assertTrue(TestedOffice.map(TestedOffice.json(without), "notChecked").containsKey("payloads"));
        assertEquals(
                "consortium.example/ludao/1",
                TestedOffice.json(office.run(Map.of("LANG", "en_US.UTF-8"), "", "office", "show"))
                        .get("origin"));

        flip(largestFile(office.data().resolve("vault")), 30);
        Run check = office.run("chen", "evidence", "check", "--case", caseId);
        assertEquals(1, check.exit(), check.out() + check.err());
        assertTrue(check.out().contains(evidence), check.out());
        Run damagedVault = office.run("chen", "ledger", "audit");
        assertEquals(1, damagedVault.exit(), damagedVault.out() + damagedVault.err());
        assertEquals(List.of("evidence"), kinds(damagedVault));

        flip(largestFile(office.data().resolve("journal")), 200);
        Run damagedJournal = office.run("chen", "ledger", "audit");
        assertEquals(1, damagedJournal.exit(), damagedJournal.out() + damagedJournal.err());
        assertEquals("ledger-refused", kinds(damagedJournal).getFirst());
        assertEquals(4, office.run("chen", "case", "list").exit());

        office.done("chen", "ledger", "rebuild", "--journal");
        assertEquals(List.of("evidence"), kinds(office.run("chen", "ledger", "audit")));
    }

    @Test
    void proofsAndHeadersAreHandedOver() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path proofs = folder.resolve("proofs");
        office.done("chen", "ledger", "prove", "0.0", "--out", proofs.toString());
        assertEquals("cannot tell", verdict(5, proofs.resolve("entry-0.0.entry").toString()));
        Path headers = folder.resolve("headers");
        assertEquals(
                4L,
                office.done("chen", "ledger", "headers", "--out", headers.toString())
                        .get("headers"));
        assertTrue(Files.exists(headers.resolve("3.head")));
        Path tiles = folder.resolve("tiles");
        assertEquals(
                4L,
                office.done("chen", "ledger", "export", "--tiles", tiles.toString())
                        .get("headers"));
        assertTrue(Files.exists(tiles.resolve("checkpoint")));
        String grown = "log-2-4.consistency-proof";
        office.done("chen", "ledger", "prove", "--consistency", "2", "4", "--out", proofs.toString());
        String key = String.valueOf(office.done("chen", "office", "show").get("logKey"));
        office.done(
                "chen",
                "proof",
                "verify",
                "--origin-key",
                key,
                proofs.resolve(grown).toString());
        assertEquals(
                3,
                office.run("chen", "ledger", "prove", "--consistency", "2", "5", "--out", proofs.toString())
                        .exit());
        assertEquals(
                2,
                office.run("chen", "ledger", "prove", "--out", proofs.toString())
                        .exit());
        office.done("chen", "ledger", "rebuild", "--tables");
        assertEquals(
                List.of("admin", "chen", "wang"),
                TestedOffice.maps(office.done("chen", "staff", "list"), "staff").stream()
                        .map(each -> each.get("signIn"))
                        .toList());
    }

    @Test
    void listsAndOneCaseAreSaidInThePersonsLanguage() {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        String caseId = office.examinedCase();
        String text = Run.in(
                        Map.of("SEALBOOK_PASSWORD", TestedOffice.PASSWORD, "SEALBOOK_USER", "chen"),
                        Optional.empty(),
                        "--data",
                        office.data().toString(),
                        "--lang",
                        "zh",
                        "case",
                        "show",
                        caseId)
                .out();
        Stream.of("审查中", "声明 · 内民", "陈海", "申请人  张三  居民身份证", "→ 拟稿")
                .forEach(part -> assertTrue(text.contains(part), part + " in\n" + text));
        assertFalse(text.contains("label."), text);
    }

    private static String verdict(int exit, String... arguments) {
        Run run = Run.of(Stream.concat(Stream.of("verify", "--json"), Stream.of(arguments))
                .toArray(String[]::new));
        assertEquals(exit, run.exit(), run.out() + run.err());
        return String.valueOf(TestedOffice.json(run).get("verdict"));
    }

    private static List<?> kinds(Run audit) {
        return TestedOffice.maps(TestedOffice.json(audit), "faults").stream()
                .map(fault -> fault.get("kind"))
                .toList();
    }

    private static Map<?, ?> some(Map<?, ?> whole, String... keys) {
        return Stream.of(keys).collect(Collectors.toMap(key -> key, whole::get));
    }

    /** The largest file below a folder. */
    private static Path largestFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
