package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.record.CanonicalJson;

/** Offices that listen and dial as processes of their own, started by the launcher and ended as a system ends them. */
@DisabledOnOs(OS.WINDOWS)
class SyncIT {

    private static final Path PROGRAM =
            Path.of(System.getProperty("sealbook.root"), "app", "target", "sealbook", "bin", "sealbook");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatAFailureLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void officesThatListenExchangeByThemselvesAndEndWithNothingLeftRunning() throws Exception {
        TestedOffice ludao = TestedOffice.found(folder.resolve("ludao"), "ludao", "鹭屿市鹭岛公证处");
        TestedOffice haicang = TestedOffice.found(folder.resolve("haicang"), "haicang", "鹭屿市海沧公证处");
        TestedOffice.join(folder, ludao, haicang);

        Process serving = listen(haicang, "--port", "0", "--bind", "127.0.0.1");
        Map<?, ?> ready = readyLine(serving);
        assertEquals(true, ready.get("ready"));
        assertEquals("consortium.example/haicang/1", ready.get("office"));
        long port = (Long) Objects.requireNonNull(ready.get("port"));
        assertTrue(port > 0);

        Process dialling = listen(ludao, "--peer", "haicang=127.0.0.1:" + port);
        assertEquals(null, readyLine(dialling).get("port"));
        awaitRemark(dialling, "鹭屿市海沧公证处 has cosigned our head of 3 blocks.");
        awaitRemark(serving, "鹭屿市鹭岛公证处 has cosigned our head of 3 blocks.");

        List<ProcessHandle> all =
                List.of(serving, dialling).stream().map(Process::toHandle).toList();
        for (Process process : List.of(dialling, serving)) {
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the program did not end");
            assertEquals(0, process.exitValue(), () -> remarks(process));
        }
        assertTrue(all.stream().noneMatch(ProcessHandle::isAlive));
        // Both folders are free, and what was exchanged is in them.
        for (TestedOffice office : List.of(ludao, haicang)) {
            Map<?, ?> peer = TestedOffice.maps(office.done("", "sync", "status"), "peers")
                    .getFirst();
            assertEquals("CURRENT", peer.get("state"));
            assertEquals(3L, peer.get("held"));
            assertEquals(3L, peer.get("cosigned"));
        }
    }

    private Process listen(TestedOffice office, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--json",
                "--lang",
                "en",
                "--data",
                office.data().toString(),
                "sync",
                "listen"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(folder.resolve("remarks-" + started.size()).toFile());
        builder.environment().put("SEALBOOK_PASSWORD", TestedOffice.PASSWORD);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Map<?, ?> readyLine(Process process) throws Exception {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertTrue(line != null, () -> remarks(process));
        return (Map<?, ?>) CanonicalJson.parse(TestText.bytes(line));
    }

    private void awaitRemark(Process process, String remark) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!remarks(process).contains(remark)) {
            assertTrue(process.isAlive() && System.nanoTime() < limit, () -> remarks(process));
            Thread.sleep(100);
        }
    }

    private String remarks(Process process) {
        try {
            return Files.readString(folder.resolve("remarks-" + started.indexOf(process)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
