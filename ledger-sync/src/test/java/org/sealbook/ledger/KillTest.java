package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Seed;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.record.Id;

/** {@code kill -9} of a working office: nothing acknowledged is lost, and opening again repairs what was left. */
class KillTest {

    private static final int RANDOM_KILLS = 40;
    private static final int KILLS_A_STAGE = 2;
    private static final int KILLS_A_STAGE_OFTEN = 20;

    @TempDir
    Path temporary;

    private final Map<WriteStage, Integer> histogram = new EnumMap<>(WriteStage.class);
    /** In the folder at work. */
    private final List<String> acknowledged = new ArrayList<>();

    private int folder;

    /** Acknowledged in earlier folders. */
    private int before;

    private int replayed;
    private int quarantined;

    @Test
    void losesNothingAcknowledgedAtRandomMoments() throws Exception {
        long seed = Seed.get();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_KILLS; i++) {
            kill(null, random.nextLong(400_000_000));
        }
        told("random moments");
    }

    @Test
    void losesNothingAcknowledgedWhenHeldAtEachStageOfTheWrite() throws Exception {
        killAtEachStage(KILLS_A_STAGE);
    }

    @Test
    @Tag("slow")
    void losesNothingAcknowledgedWhenHeldAtEachStageOften() throws Exception {
        killAtEachStage(KILLS_A_STAGE_OFTEN);
    }

    private void killAtEachStage(int times) throws Exception {
        for (WriteStage stage : WriteStage.held()) {
            for (int i = 0; i < times; i++) {
                kill(stage, 0);
            }
            System.out.println(stage + " " + histogram.getOrDefault(stage, 0));
            inANewFolder();
            assertTrue(histogram.getOrDefault(stage, 0) >= times, stage + " was not reached: " + histogram);
        }
        told("each stage");
    }

    /** Every opening audits the whole folder, and one of a stage with large records would slow all later stages. */
    private void inANewFolder() {
        folder++;
        before += acknowledged.size();
        acknowledged.clear();
    }

    private void told(String how) {
        System.out.println("killed at " + how + ": " + histogram + ", acknowledged " + (before + acknowledged.size())
                + ", lost 0, openings that replayed " + replayed + ", that put a tail into quarantine " + quarantined);
    }

    /** Starts the office, kills it, opens it again here and looks for everything that was acknowledged so far. */
    private void kill(@Nullable WriteStage hold, long nanosAfterFirst) throws Exception {
        Path place = temporary.resolve("office-" + folder);
        Path stageFile = temporary.resolve("stage");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty("java.class.path"),
                KilledOffice.class.getName(),
                place.toString(),
                stageFile.toString()));
        Optional.ofNullable(hold).ifPresent(stage -> command.add(stage.name()));
        Process office = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(office.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            assertTrue(line != null, "the office did not start");
            if (hold == null) {
                LockSupport.parkNanos(nanosAfterFirst);
                office.toHandle().destroyForcibly();
            }
            while (line != null) {
                if (line.equals("HELD")) {
                    office.toHandle().destroyForcibly();
                } else if (line.length() == 32) {
                    acknowledged.add(line);
                }
                line = said.readLine();
            }
        }
        assertTrue(office.waitFor(60, TimeUnit.SECONDS));
        histogram.merge(stageIn(stageFile), 1, Integer::sum);
        openAgain(place);
    }

    private static WriteStage stageIn(Path file) throws IOException {
        return WriteStage.of(Files.readAllBytes(file)[0]);
    }

    private void openAgain(Path place) throws Exception {
        try (TestLedger office = TestLedger.open(place)) {
            OpeningReport opening = office.ledger.opening();
            replayed += opening.replayed() > 0 ? 1 : 0;
            quarantined += opening.quarantined().isPresent() ? 1 : 0;
            for (String command : acknowledged) {
                assertTrue(office.ledger.receiptOf(new Id(command)).isPresent(), () -> "lost " + command);
            }
            AuditReport report = office.ledger.audit(AuditProgress.NONE).report();
            assertTrue(report.sound(), () -> report.faults().toString());
        }
    }
}
