package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FixedSigner;
import org.sealbook.fixtures.TableRow;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.UnguardedTables;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;

/** An audit that begins where the last sound one ended. */
class AuditSinceLastTest {

    @TempDir
    Path folder;

    @Test
    void looksOnlyAtWhatCameAfterTheLastSoundAudit() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            grow(office, 5);
            office.ledger.rememberAudited(office.ledger.audit(AuditProgress.NONE));
            grow(office, 3);
            Audit since = office.ledger.auditSinceLast(AuditProgress.NONE);
            AuditReport report = since.report();
            assertTrue(report.sound(), report::toString);
            assertEquals(5L, report.checked().get("auditedBefore"));
            assertEquals(3L, report.checked().get("journalBlocks"));
            assertEquals(3L, report.checked().get("tableBlocks"));
            assertEquals(8, report.blocks());
            office.ledger.rememberAudited(since);
            assertEquals(8L, since(office).checked().get("auditedBefore"));
        }
        try (TestLedger again = TestLedger.open(folder)) {
            grow(again, 1);
            assertEquals(8L, since(again).checked().get("auditedBefore"));
        }
    }

    @Test
    void namesWhatIsWrongWithLaterBlocksAndLeavesEarlierOnesToAFullAudit() throws Exception {
        try (TestLedger office = TestLedger.open(folder);
                UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
            Connection sql = tables.sql();
            grow(office, 5);
            office.ledger.rememberAudited(office.ledger.audit(AuditProgress.NONE));
            grow(office, 2);
            for (TableRow row : TableRow.of(sql, "entry")) {
                TableRow changed = row.changed(row.columns().size() - 1);
                row.replace(sql, changed);
                boolean later = ((Number) row.values().getFirst()).longValue() >> 16 >= 5;
                assertEquals(!later, since(office).sound(), row::toString);
                Audit full = office.ledger.audit(AuditProgress.NONE);
                assertFalse(full.report().sound());
                assertThrows(IllegalArgumentException.class, () -> office.ledger.rememberAudited(full));
                changed.replace(sql, row);
            }
        }
    }

    @Test
    void aMarkThatTheLogsKeyDidNotSignOrThatNamesAnotherLogCountsAsNone() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            grow(office, 4);
            office.ledger.rememberAudited(office.ledger.audit(AuditProgress.NONE));
            Path mark = folder.resolve("audited");
            SignedNote right = SignedNote.parse(Files.readAllBytes(mark));
            FixedSigner stranger = FixedSigner.log(7, TestLedger.logKey().name());
            NoteSigner signer =
                    office.setup.logKeys().signer(TestLedger.logKey()).orElseThrow();
            String shorter = right.text().replace("blocks 4", "blocks 3");
            for (byte[] wrong : new byte[][] {
                {},
                "nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                SignedNote.sign(right.text(), stranger).encode(),
                new SignedNote(shorter, right.signatures()).encode(),
                SignedNote.sign(shorter, signer).encode(),
                SignedNote.sign(right.text().replace("blocks 4", "blocks 5"), signer)
                        .encode(),
                office.ledger.head().orElseThrow().encode()
            }) {
                Files.write(mark, wrong);
                AuditReport report = since(office);
                assertTrue(report.sound());
                assertFalse(report.checked().containsKey("auditedBefore"));
                assertEquals(4L, report.checked().get("journalBlocks"));
                assertTrue(report.checked().containsKey("projectionRows"));
            }
        }
    }

    private static void grow(TestLedger office, int blocks) {
        for (int i = 0; i < blocks; i++) {
            office.record("note " + i);
        }
    }

    private static AuditReport since(TestLedger office) throws Exception {
        return office.ledger.auditSinceLast(AuditProgress.NONE).report();
    }
}
