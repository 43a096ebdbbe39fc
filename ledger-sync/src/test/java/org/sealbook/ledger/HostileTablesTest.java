package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.UnguardedTables;

/** Whoever has the database's password can put code into its file; the program finds it before H2 runs it. */
class HostileTablesTest {

    @TempDir
    Path folder;

    /** Code that somebody hides in the file. H2 runs it by itself whenever it opens such a file. */
    public static final class Hidden implements Trigger {

        private static int runs;

        public Hidden() {}

        @Override
        public void init(Connection sql, String schema, String trigger, String table, boolean before, int type) {
            runs++;
        }

        @Override
        public void fire(Connection sql, Object[] before, Object[] after) {
            runs++;
        }
    }

    private record Hostile(String statement, String named) {}

    private static final List<Hostile> HOSTILE = List.of(
            new Hostile(
                    "create trigger hidden after insert on entry for each row call '" + Hidden.class.getName() + "'",
                    "CREATE FORCE TRIGGER \"PUBLIC\".\"HIDDEN\""),
            new Hostile(
                    "create trigger typed after insert on entry for each row as 'org.h2.api.Trigger create() {"
                            + " return new org.sealbook.ledger.store.KeptRows(); }'",
                    "TRIGGER \"PUBLIC\".\"TYPED\""),
            new Hostile("create alias env for 'java.lang.System.getenv(java.lang.String)'", "ALIAS \"PUBLIC\".\"ENV\""),
            new Hostile("create alias one as 'int one() { return 1; }'", "ALIAS \"PUBLIC\".\"ONE\""),
            new Hostile("create force aggregate anyof for 'no.such.Aggregate'", "AGGREGATE \"PUBLIC\".\"ANYOF\""),
            new Hostile(
                    "create linked table far ('', 'jdbc:h2:mem:far', 'sa', 'secret-word', '(select 1)')",
                    "LINKED TABLE \"PUBLIC\".\"FAR\""),
            new Hostile("create view shown as select * from entry", "VIEW \"PUBLIC\".\"SHOWN\""),
            new Hostile("create constant fixed value 1", "CONSTANT \"PUBLIC\".\"FIXED\""),
            new Hostile("create domain short as varchar(3)", "DOMAIN \"PUBLIC\".\"SHORT\""),
            new Hostile("create sequence counter", "SEQUENCE \"PUBLIC\".\"COUNTER\""),
            new Hostile("create synonym also for entry", "SYNONYM \"PUBLIC\".\"ALSO\""),
            new Hostile("create schema apart", "SCHEMA IF NOT EXISTS \"APART\""),
            new Hostile("create role helpers", "ROLE \"HELPERS\""),
            new Hostile("create user guest password 'secret-word'", "USER IF NOT EXISTS \"GUEST\""),
            new Hostile("create table things (thing java_object)", "TABLE \"PUBLIC\".\"THINGS\""),
            new Hostile("alter table test_note add thing java_object", "TABLE \"PUBLIC\".\"TEST_NOTE\""),
            new Hostile(
                    "alter table test_note alter column remark set default file_read('/etc/hostname', null)",
                    "TABLE \"PUBLIC\".\"TEST_NOTE\""),
            new Hostile(
                    "alter table entry add constraint written check (csvwrite('/nowhere', 'select 1') = 0) nocheck",
                    "\"PUBLIC\".\"ENTRY\""),
            new Hostile("create index more on entry (entry_bytes)", "INDEX \"PUBLIC\".\"MORE\""),
            new Hostile("set default_lock_timeout 77", "SET DEFAULT_LOCK_TIMEOUT"));

    @Test
    void setsAsideAFileWithAnythingForeignInItAndRunsNoneOfIt() throws Exception {
        for (Hostile hostile : HOSTILE) {
            try (TestLedger office = TestLedger.open(folder)) {
                assertTrue(office.ledger.opening().damagedTables().isEmpty(), hostile.statement());
                office.record("before " + hostile.named());
            }
            execute(hostile.statement());
            int before = Hidden.runs;
            try (TestLedger office = TestLedger.open(folder)) {
                OpeningReport report = office.ledger.opening();
                assertTrue(report.damagedTables().isPresent(), hostile.statement());
                String named = report.differences().getFirst().actual();
                assertTrue(named.contains(hostile.named()), hostile.statement() + ": " + named);
                assertFalse(named.contains("secret-word"), named);
                office.record("after " + hostile.named());
                assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
            }
            assertEquals(before, Hidden.runs, hostile.statement());
        }
    }

    @Test
    void namesATriggerThatIsNotThereAnyMore() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        execute("drop trigger part_kept");
        try (TestLedger office = TestLedger.open(folder)) {
            OpeningReport report = office.ledger.opening();
            assertTrue(report.damagedTables().isPresent());
            assertTrue(report.differences().getFirst().actual().contains("TRIGGER \"PUBLIC\".\"PART_KEPT\""));
            assertTrue(report.copiedBeforeMigration().isEmpty());
        }
    }

    @Test
    void rowsOfTheRecordAreNeverChangedOrDeletedByAccident() throws Exception {
        try (TestLedger office = TestLedger.open(folder);
                Connection sql = TestLedger.connection(folder);
                Statement statement = sql.createStatement()) {
            office.record("one");
            for (String change : List.of(
                    "update header set note_bytes = x'00'",
                    "delete from header",
                    "update entry set command = 'x'",
                    "delete from entry where id = 0",
                    "update part set content = x'00'",
                    "delete from part",
                    "update log_node set hash = x'00'",
                    "delete from log_node",
                    "merge into header key (block) values (0, x'00', x'00')")) {
                assertThrows(SQLException.class, () -> statement.executeUpdate(change), change);
            }
            office.record("two");
            assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
        }
    }

    @Test
    void keepsACopyOfTablesThatItBringsToANewerForm() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        for (String back : List.of(
                "drop trigger header_kept",
                "drop trigger entry_kept",
                "drop trigger part_kept",
                "drop trigger log_node_kept",
                "delete from \"flyway_schema_history\" where \"version\" = '2'")) {
            execute(back);
        }
        try (TestLedger office = TestLedger.open(folder)) {
            OpeningReport report = office.ledger.opening();
            Path copy = report.copiedBeforeMigration().orElseThrow();
            assertEquals("before-migration-2026-11-22-ledger.mv.db", String.valueOf(copy.getFileName()));
            assertTrue(Files.size(copy) > 0);
            assertTrue(report.clean());
            assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
        }
        try (UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
            assertEquals(1, tables.execute("update header set block = block"));
        }
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(Optional.empty(), office.ledger.opening().copiedBeforeMigration());
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection sql = TestLedger.connection(folder);
                Statement statement = sql.createStatement()) {
            statement.execute(change);
        }
    }
}
