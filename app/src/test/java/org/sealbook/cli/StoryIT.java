package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.record.CanonicalJson;

/** The demo's story, told again step by step by the launcher, each step a process of its own, with the same results. */
@DisabledOnOs(OS.WINDOWS)
class StoryIT {

    private static final Path PROGRAM =
            Path.of(System.getProperty("sealbook.root"), "app", "target", "sealbook", "bin", "sealbook");
    private static final String PASSWORD = "demo-only";

    @TempDir
    private Path folder;

    @Test
    void eachStepInAFreshProcessLeadsWhereTheDemoLeads() throws Exception {
        Map<?, ?> demo = done(List.of("demo", "--out", folder.resolve("demo").toString()));
        assertEquals("sound", demo.get("verdict"));
        assertEquals(true, demo.get("auditSound"));
        assertNotEquals(List.of(), demo.get("tamperedFaults"));
        requireAConsortiumOfThree(TestedOffice.map(demo, "consortium"));

        Path data = folder.resolve("office");
        step(
                data,
                "",
                "office",
                "init",
                "--origin-domain",
                "consortium.example",
                "--code",
                "ludao",
                "--name",
                "鹭屿市鹭岛公证处",
                "--word",
                "鹭岛",
                "--sm3",
                "--admin",
                "lin",
                "--admin-name",
                "林主任",
                "--role",
                "director");
        person(data, "chen", "陈公证", "notary");
        person(data, "wu", "吴助理", "assistant");
        person(data, "zhao", "赵窗口", "clerk");
        String caseId = id(step(
                data,
                "chen",
                "case",
                "open",
                "--matter",
                "preservation-web",
                "--category",
                "内民",
                "--handling",
                "chen",
                "--second",
                "wu",
                "--applicant",
                "陈小鹭;resident-id;999999198506120021",
                "--related",
                "浪潮小铺商贸有限公司;unified-social-credit-code;99999999MA0000001X"));
        step(data, "chen", "case", "step", caseId, "apply");
        step(data, "chen", "case", "step", caseId, "accept");
        step(
                data,
                "chen",
                "case",
                "step",
                caseId,
                "notice",
                "--set",
                "manner=read-out",
                "--set",
                "signer=applicant",
                "--set",
                "text=已告知");
        step(data, "chen", "case", "step", caseId, "examine");
        List<String> fix = new ArrayList<>(List.of("evidence", "fix", "--case", caseId));
        try (Stream<Path> samples = Files.list(folder.resolve("demo").resolve("samples"))) {
            samples.map(Path::toString).sorted().forEach(fix::add);
        }
        Map<?, ?> fixed = step(data, "wu", fix.toArray(String[]::new));
        assertEquals(demo.get("evidence"), (long) ((List<?>) Objects.requireNonNull(fixed.get("items"))).size());
        String certificate = id(step(
                data, "chen", "certificate", "draft", "--case", caseId, "--text", "兹证明附件清单所列文件系现场所得。", "--attach-all"));
        step(data, "chen", "case", "step", caseId, "submit");
        step(
                data,
                "lin",
                "certificate",
                "approve",
                certificate,
                "--confirm",
                "facts,material,procedure,text,fee,discussion");
        Map<?, ?> issued = step(data, "chen", "certificate", "issue", certificate);
        assertEquals(demo.get("number"), issued.get("number"));
        assertEquals(demo.get("entry"), issued.get("entry"));
        Path out = folder.resolve("out");
        step(data, "chen", "certificate", "export", certificate, "--out", out.toString());
        Path trust = folder.resolve("trust.json");
        step(data, "chen", "office", "show", "--trust-out", trust.toString());

        Path pdf = files(out).stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        assertEquals(endings(folder.resolve("demo").resolve("certificates")), endings(out));
        Map<?, ?> verified = done(List.of("verify", pdf.toString(), "--trust", trust.toString()));
        assertEquals(demo.get("verdict"), verified.get("verdict"));
        assertEquals(5, run(List.of("verify", pdf.toString())));

        Map<?, ?> audit = step(data, "chen", "ledger", "audit");
        assertEquals(true, audit.get("sound"));
        assertEquals(demo.get("entries"), audit.get("entries"));
        assertEquals(demo.get("blocks"), audit.get("blocks"));

        flipOneBit(data);
        assertEquals(1, run(line(data, "chen", "ledger", "audit")));
    }

    /** What the demo says of its three processes, compared with what lies in their folders. */
    private void requireAConsortiumOfThree(Map<?, ?> consortium) throws Exception {
        assertEquals(3, TestedOffice.maps(consortium, "offices").size());
        TestedOffice.maps(consortium, "offices").forEach(office -> assertEquals(2L, office.get("cosignedBy")));
        assertEquals("sound", consortium.get("verdict"));
        assertEquals(2L, consortium.get("cosigned"));
        assertEquals(0L, TestedOffice.map(consortium, "relayed").get("carried"));
        assertEquals("sound", consortium.get("verdictAfter"));
        assertEquals(2, TestedOffice.maps(consortium, "forks").size());
        assertTrue(ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .noneMatch(process -> process.info().commandLine().orElse("").contains("demo-office")));

        Path haicang = folder.resolve("demo").resolve("offices").resolve("haicang");
        assertEquals(1, run(line(haicang, "xu", "sync", "status")));
        Map<?, ?> status = (Map<?, ?>) CanonicalJson.parse(TestText.bytes(Files.readString(folder.resolve("stdout"))));
        Map<?, ?> dispute = TestedOffice.maps(status, "disputes").getFirst();
        assertEquals("consortium.example/ludao/1", dispute.get("office"));
        List<String> heads = TestedOffice.maps(dispute, "heads").stream()
                .map(head -> String.valueOf(head.get("note")))
                .toList();
        assertEquals(TestedOffice.maps(consortium, "forks").getFirst().get("heads"), heads);
    }

    private void person(Path data, String signIn, String name, String role) throws Exception {
        step(data, "lin", "staff", "add", "--sign-in", signIn, "--name", name, "--role", role);
    }

    private Map<?, ?> step(Path data, String user, String... arguments) throws Exception {
        return done(line(data, user, arguments));
    }

    private static List<String> line(Path data, String user, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--data", data.toString()));
        if (!user.isEmpty()) {
            line.addAll(List.of("--user", user));
        }
        line.addAll(List.of(arguments));
        return line;
    }

    private static String id(Map<?, ?> answer) {
        return String.valueOf(answer.get("id"));
    }

    private Map<?, ?> done(List<String> arguments) throws Exception {
        int exit = run(arguments);
        String said = Files.readString(folder.resolve("stdout"));
        String complained = Files.readString(folder.resolve("stderr"));
        assertEquals(0, exit, () -> arguments + " " + said + complained);
        return (Map<?, ?>) CanonicalJson.parse(TestText.bytes(said));
    }

    private int run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "--json", "--lang", "en"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("SEALBOOK_PASSWORD", PASSWORD);
        builder.environment().put("SEALBOOK_NEW_PASSWORD", PASSWORD);
        Process process = builder.start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "the program did not end");
        return process.exitValue();
    }

    private static void flipOneBit(Path data) throws Exception {
        Path victim = files(data.resolve("vault")).getFirst();
        byte[] bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 3] ^= 1;
        Files.write(victim, bytes);
    }

    private static List<Path> files(Path in) throws Exception {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Set<String> endings(Path in) throws Exception {
        Set<String> endings = new TreeSet<>();
        files(in)
                .forEach(file ->
                        endings.add(file.toString().substring(file.toString().lastIndexOf('.'))));
        return endings;
    }
}
