package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerEraseCommandTest {

    /** The entry of the first administrator. */
    private static final String FOUNDER = "1.0";

    @TempDir
    private Path folder;

    @Test
    void aPartIsErasedUnderAnOrderAndTheAuditSaysSo() throws Exception {
        TestedOffice office = withADirector();
        String order =
                Files.writeString(folder.resolve("order.txt"), "the order").toString();
        Map<?, ?> erased = erase(office, "person", order);
        assertEquals("person", erased.get("part"));
        assertFalse(String.valueOf(erased.get("entry")).isEmpty());
        Map<?, ?> audit = office.done("admin", "ledger", "audit");
        assertEquals(true, audit.get("sound"));
        assertEquals(1L, TestedOffice.map(audit, "checked").get("erasedParts"));
        assertEquals(erased.get("entry"), erase(office, "person", order).get("entry"));
    }

    @Test
    void whatMayNotBeErasedIsRefused() throws Exception {
        TestedOffice office = withADirector();
        String order =
                Files.writeString(folder.resolve("order.txt"), "the order").toString();
        assertEquals(3, exit(office, "chen", FOUNDER, "person", order));
        assertEquals(3, exit(office, "lin", FOUNDER, "facts", order));
        assertEquals(3, exit(office, "lin", "99.0", "person", order));
        assertEquals(2, exit(office, "lin", "first", "person", order));
        assertEquals(
                2, exit(office, "lin", FOUNDER, "person", folder.resolve("none").toString()));
        assertEquals(0, office.run("admin", "ledger", "audit").exit());
    }

    private TestedOffice withADirector() {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        office.done("admin", "staff", "add", "--sign-in", "lin", "--name", "林主任", "--role", "director");
        return office;
    }

    private static Map<?, ?> erase(TestedOffice office, String part, String order) {
        return office.done("lin", "ledger", "erase", FOUNDER, part, "--order", "（2026）闽02民初7号", "--order-file", order);
    }

    private static int exit(TestedOffice office, String person, String entry, String part, String order) {
        return office.run(person, "ledger", "erase", entry, part, "--order", "7", "--order-file", order)
                .exit();
    }
}
