package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffCommandTest {

    @TempDir
    private Path folder;

    @Test
    void peopleAreChangedDisabledAndTakenBack() throws Exception {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        office.done("admin", "staff", "roles", "chen", "--role", "notary", "--role", "archivist");
        assertEquals(List.of("archivist", "notary"), member(office, "陈海").get("roles"));
        String id = office.id("admin", "staff", "disable", "chen", "--reason", "离职");
        assertEquals(false, member(office, "陈海").get("active"));
        assertEquals(3, office.run("chen", "case", "list").exit());
        assertEquals(
                3,
                office.run("admin", "staff", "disable", "admin", "--reason", "离职")
                        .exit());
        assertEquals(
                3,
                office.run("wang", "staff", "roles", "admin", "--role", "clerk").exit());
        assertEquals(
                2,
                office.run("admin", "staff", "disable", "nobody", "--reason", "x")
                        .exit());
        office.done("admin", "staff", "enable", id, "--sign-in", "chen");
        office.done("chen", "case", "list");
        office.done("admin", "staff", "reset-password", "chen");
        Path now = Files.writeString(folder.resolve("new"), "quite another one");
        office.done("chen", "staff", "password", "--new-password-file", now.toString());
        assertEquals(3, office.run("chen", "case", "list").exit());
        assertEquals(0, office.run("admin", "ledger", "audit").exit());
    }

    @Test
    void theTableOfDutiesNeedsNoOffice() {
        Run run =
                Run.in(Map.of("LANG", "en_US.UTF-8"), Optional.empty(), "--data", folder.toString(), "staff", "duties");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("approver, director"), run.out());
    }

    private static Map<?, ?> member(TestedOffice office, String name) {
        List<?> staff = (List<?>)
                Objects.requireNonNull(office.done("admin", "staff", "list").get("staff"));
        return staff.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
