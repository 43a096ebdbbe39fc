package org.sealbook.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Origin;
import org.sealbook.tlog.FormatException;

/** One office of the demo, running in a process of its own. For one thread. */
final class DemoProcess implements AutoCloseable {

    /** For a machine that has much else to do. */
    private static final int MOST_SECONDS = 180;

    private static final int PAUSE_MILLISECONDS = 100;
    private static final int LAST_LINES = 3;

    private final Origin origin;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    private DemoProcess(Origin origin, Path log, Process process) {
        this.origin = origin;
        this.log = log;
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Starts it; {@link #awaitReady} says when it is there.
     *
     * @param program how this very program is started
     * @param log where its standard error goes
     */
    static DemoProcess start(List<String> program, Origin origin, Path data, String user, Path log) throws IOException {
        List<String> line = new ArrayList<>(program);
        line.addAll(List.of("--data", data.toString(), "--user", user, "demo-office"));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
        builder.environment().put("SEALBOOK_PASSWORD", DemoWorkflow.PASSWORD);
        // The packaged launcher marks its own restarts by this; one that finds it gives our arguments to the JVM.
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        return new DemoProcess(origin, log, builder.start());
    }

    String office() {
        return origin.toString();
    }

    void awaitReady() throws IOException, OfficeException {
        answer();
    }

    /** Goes online, dialling these addresses; answers the port on which it listens. */
    int goOnline(Map<String, String> addresses) throws IOException, OfficeException {
        return ((Long) DemoSeen.given(ask(Map.of("do", "online", "addresses", addresses)), "port")).intValue();
    }

    /** Records one act. */
    DemoSeen recordOne() throws IOException, OfficeException {
        return seen(Map.of("do", "record"));
    }

    DemoSeen look() throws IOException, OfficeException {
        return seen(Map.of("do", "status"));
    }

    void export(String certificate, Path folder) throws IOException, OfficeException {
        ask(Map.of(
                "do",
                "export",
                "certificate",
                certificate,
                "folder",
                folder.toAbsolutePath().toString()));
    }

    /**
     * Waits until it sees what is wanted.
     *
     * @throws OfficeException if that does not come
     */
    DemoSeen await(Predicate<DemoSeen> wanted) throws IOException, OfficeException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        DemoSeen seen = look();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > limit) {
                throw failed("still " + seen);
            }
            pause();
            seen = look();
        }
        return seen;
    }

    private DemoSeen seen(Map<String, ?> question) throws IOException, OfficeException {
        try {
            return DemoSeen.parse(ask(question));
        } catch (FormatException e) {
            throw failed(String.valueOf(e.getMessage()));
        }
    }

    private Map<?, ?> ask(Map<String, ?> question) throws IOException, OfficeException {
        questions.println(new String(CanonicalJson.write(question), StandardCharsets.UTF_8));
        return answer();
    }

    private Map<?, ?> answer() throws IOException, OfficeException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
                    try {
                        return String.valueOf(answers.readLine());
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                })
                .completeOnTimeout("null", MOST_SECONDS, TimeUnit.SECONDS);
        try {
            return (Map<?, ?>) CanonicalJson.parse(line.join().getBytes(StandardCharsets.UTF_8));
        } catch (FormatException | ClassCastException | CompletionException | NullPointerException e) {
            throw failed(said());
        }
    }

    private OfficeException failed(String said) {
        return new OfficeException("office.demo-process", List.of(origin.office(), said), null);
    }

    private String said() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the demo", e);
        }
    }

    /** Ends its input, upon which it closes the office and ends; answers when it has. */
    @Override
    public void close() {
        questions.close();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("nobody interrupts the demo", e);
        }
    }
}
