package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.Maturity;
import org.sealbook.court.Verdict;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.record.EntryId;
import org.sealbook.record.PeersSeen;
import org.sealbook.record.TimeBounds;
import org.sealbook.reports.inspection.Limits;

/** An office that quotes in its ledger what peers cosigned. */
class PeersSeenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private final VirtualClock clock = new VirtualClock();

    @Test
    void anEntryBehindAQuotationIsBoundedFromBothSidesAndAStrangerCanSeeIt() throws Exception {
        try (TestConsortium consortium = new TestConsortium(temporary)) {
            EntryId before;
            try (Office office = online(consortium)) {
                before = new EntryId(office.ledger().blocks() - 1, 0);
                awaitSeen(office);
            }
            EntryId behind;
            EntryId quotation;
            try (Office office = online(consortium)) {
                quotation = quotations(office).getFirst();
                assertEquals(
                        office.identity().station(),
                        office.ledger().entry(quotation).orElseThrow().row().author());
                TestOffice.newCase(office).openAndExamine();
                behind = new EntryId(office.ledger().blocks() - 1, 0);
                awaitSeen(office);
                TimeBounds bounds = office.peers().bounds(behind);
                assertFalse(bounds.notBefore()
                        .orElseThrow()
                        .isAfter(bounds.notAfter().orElseThrow()));
                assertEquals(Optional.empty(), office.peers().bounds(before).notBefore());
                assertTrue(office.peers().bounds(before).notAfter().isPresent());
                assertEquals(Optional.empty(), office.peers().bounds(quotation).notBefore());

                List<Path> files = office.ledger().prove(behind, temporary.resolve("out"));
                assertTrue(files.getLast().toString().endsWith(".peers-seen"));
                VerificationReport report = new Verification(
                                Optional.of(office.consortium().trusted()), Instant.now(), Limits.STANDARD)
                        .verify(files, List.of());
                assertEquals(Verdict.SOUND, report.verdict(), report.findings().toString());
                assertEquals(bounds.notBefore(), report.maturity().flatMap(Maturity::notBefore));
                assertEquals(
                        List.of(), office.ledger().audit(AuditProgress.NONE).faults());
            }
            quotesAtMostHourlyAndNeverOnlyItself(consortium);
        }
    }

    /** A consortium is long in the making: the same one goes on. */
    private void quotesAtMostHourlyAndNeverOnlyItself(TestConsortium consortium) throws Exception {
        try (Office office = online(consortium)) {
            assertEquals(1, quotations(office).size(), "too early for another");
            awaitSeen(office);
            clock.step(SeenKeeper.LEAST.toMillis());
        }
        try (Office office = online(consortium)) {
            assertEquals(2, quotations(office).size(), "an hour later");
            awaitSeen(office);
            clock.step(SeenKeeper.LEAST.toMillis());
        }
        try (Office office = online(consortium)) {
            assertEquals(2, quotations(office).size(), "nothing but the quotation came");
        }
    }

    private Office online(TestConsortium consortium) throws Exception {
        OfficeFolder folder = consortium.folder(TestConsortium.OWN);
        Office office =
                Office.open(folder, folder.person(TestOffice.NOTARY).orElseThrow(), TestOffice.password(), clock);
        office.peers().goOnline(consortium.online());
        return office;
    }

    private static List<EntryId> quotations(Office office) {
        return LongStream.range(0, office.ledger().blocks())
                .boxed()
                .flatMap(block -> office.ledger().entries(block).stream())
                .filter(row -> row.type().equals(PeersSeen.TYPE))
                .map(EntryRow::id)
                .toList();
    }

    /** Both others have seen everything that there is. */
    private static void awaitSeen(Office office) throws InterruptedException {
        await(() ->
                office.peers().standing(office.ledger().blocks() - 1).seenBy().size() == 2);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(20);
        }
    }
}
