package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class LedgerDeskTest {

    @TempDir
    Path folder;

    @Test
    void showsBlocksEntriesAndProofs() throws Exception {
        OfficeFolder data = TestOffice.staffed(folder.resolve("office"));
        try (Office office = TestOffice.open(data, TestOffice.NOTARY)) {
            DemoCase opened = TestOffice.newCase(office);
            opened.openAndExamine();
            LedgerDesk desk = office.ledger();
            List<Long> numbers = new ArrayList<>();
            List<BlockRow> page = desk.blocks(OptionalLong.empty(), 4);
            while (!page.isEmpty()) {
                page.forEach(row -> numbers.add(row.number()));
                page = desk.blocks(OptionalLong.of(page.getLast().number()), 4);
            }
            assertEquals(desk.blocks(), numbers.size());
            assertEquals(desk.blocks() - 1, numbers.getFirst());
            assertEquals(0, numbers.getLast());

            List<TimelineRow> story = desk.ofCase(opened.caseId());
            EntryId first = story.getFirst().entry();
            BlockRow block = desk.blocks(OptionalLong.of(first.block() + 1), 1).getFirst();
            assertEquals(3, block.entries());
            assertEquals(Map.of("CaseOpened", 1, "PartyAdded", 2), block.types());
            List<EntryRow> entries = desk.entries(first.block());
            assertEquals(
                    List.of("facts", "id-number", "party"), entries.getLast().parts());
            assertEquals(opened.caseId(), entries.getLast().subject());
            EntryDetail detail = desk.entry(first).orElseThrow();
            assertEquals(entries.getFirst(), detail.row());
            assertEquals(Set.of("facts"), detail.held());
            assertEquals(
                    detail.leafHash(),
                    Entry.parse(detail.json().getBytes(StandardCharsets.UTF_8)).leafHash());
            EntryEvidence proof = desk.evidence(first).orElseThrow();
            proof.entryProof().verify(detail.json().getBytes(StandardCharsets.UTF_8));
            EntryId none = new EntryId(desk.blocks(), 0);
            assertEquals(Optional.empty(), desk.entry(none));
            assertEquals(Optional.empty(), desk.evidence(none));
            assertEquals(List.of(), desk.entries(none.block()));
            assertThrows(Refusal.class, () -> desk.ofCase(new Id("9".repeat(32))));
        }
    }

    @Test
    void endsAnAuditWhileFilesAreRead() throws Exception {
        OfficeFolder data = TestOffice.staffed(folder.resolve("office"));
        try (Office office = TestOffice.open(data, TestOffice.NOTARY)) {
            DemoCase opened = TestOffice.newCase(office);
            opened.openAndExamine();
            opened.fix(TestOffice.evidence(folder.resolve("files")));
            AuditProgress ending = new AuditProgress() {
                private boolean reached;

                @Override
                public void reached(Step step, long done, long total) {
                    reached |= step == Step.FILES;
                }

                @Override
                public boolean cancelled() {
                    return reached;
                }
            };
            assertThrows(CancellationException.class, () -> office.ledger().audit(ending));
            assertTrue(office.ledger().lastAudit().isEmpty(), "what was ended has not run");
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
            assertTrue(office.ledger().lastAudit().orElseThrow().report().sound());
        }
    }

    @Test
    void manyCasesAreBelievableAndSound() throws Exception {
        int cases = Integer.getInteger("sealbook.cases", 60);
        OfficeFolder data = TestOffice.staffed(folder.resolve("office"));
        try (Office office = TestOffice.open(data, TestOffice.NOTARY)) {
            long start = System.nanoTime();
            List<Id> ids = ManyCases.fill(office, cases, 20_261_122);
            System.out.println(cases + " cases in " + (System.nanoTime() - start) / 1_000_000 + " ms, seed 20261122, "
                    + office.ledger().blocks() + " blocks");
            assertEquals(cases, Set.copyOf(ids).size());
            Map<CaseState, Integer> counts = office.cases().counts(CaseQuery.ALL);
            assertEquals(
                    cases, counts.values().stream().mapToInt(Integer::intValue).sum());
            assertTrue(counts.getOrDefault(CaseState.EXAMINING, 0) > cases / 3);
            AuditReport audit = office.ledger().audit(AuditProgress.NONE);
            assertEquals(List.of(), audit.faults());
        }
    }
}
