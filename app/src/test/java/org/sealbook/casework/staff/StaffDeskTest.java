package org.sealbook.casework.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class StaffDeskTest {

    private static final Id SOMEBODY = new Id("9".repeat(32));

    @TempDir
    Path folder;

    @Test
    void theFirstPersonEntersThemselvesAsAdministrator() throws Exception {
        try (TestCasework office = TestCasework.open(folder)) {
            assertRefused(
                    "refusal.staff.first-is-administrator",
                    () -> office.staff.add(office.fresh(), SOMEBODY, SOMEBODY, "王", Set.of(Role.DIRECTOR)));
            assertRefused(
                    "refusal.staff.first-is-administrator",
                    () -> office.staff.add(
                            office.fresh(), SOMEBODY, TestCasework.CLERK, "王", Set.of(Role.ADMINISTRATOR)));
            office.staff.add(office.fresh(), SOMEBODY, SOMEBODY, " 王 ", Set.of(Role.ADMINISTRATOR));
            assertEquals(
                    List.of(new StaffMember(SOMEBODY, Optional.of("王"), Set.of(Role.ADMINISTRATOR))),
                    office.staff.everybody());
        }
    }

    @Test
    void onlyAnAdministratorAddsPeopleAndNobodyTwice() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            long blocks = office.ledger.blocks();
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.staff.add(office.fresh(), TestCasework.DIRECTOR, SOMEBODY, "王", Set.of(Role.CLERK)));
            assertRefused(
                    "refusal.staff.already-there",
                    () -> office.staff.add(
                            office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.CLERK, "王", Set.of(Role.CLERK)));
            assertRefused(
                    "refusal.staff.unknown-person",
                    () -> office.staff.add(office.fresh(), SOMEBODY, SOMEBODY, "王", Set.of(Role.CLERK)));
            assertEquals(blocks, office.ledger.blocks());
        }
    }

    @Test
    void refusesNamesAndRolesThatAreNotInOrder() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            assertRefused("refusal.staff.approver-is-no-notary", () -> office.hire(SOMEBODY, "王", Role.APPROVER));
            assertRefused("refusal.staff.no-role", () -> office.hire(SOMEBODY, "王"));
            assertRefused("refusal.text.missing", () -> office.hire(SOMEBODY, " ", Role.CLERK));
            assertRefused("refusal.text.control-character", () -> office.hire(SOMEBODY, "王\n明", Role.CLERK));
            assertRefused("refusal.text.too-long", () -> office.hire(SOMEBODY, "王".repeat(101), Role.CLERK));
            assertRefused("refusal.text.not-unicode", () -> office.hire(SOMEBODY, "王\ud842", Role.CLERK));
        }
    }

    @Test
    void aDisabledPersonKeepsNameAndRolesAndMayDoNothing() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            office.staff.disable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY, "离职");
            StaffMember notary = office.staff.find(TestCasework.NOTARY).orElseThrow();
            assertFalse(notary.active());
            assertEquals(Set.of(Role.NOTARY), notary.roles());
            assertEquals(Optional.of("陈公证"), notary.name());
            assertFalse(notary.may(Act.ACCEPT_CASE));
            assertRefused("refusal.staff.disabled", () -> office.step(caseId, TestCasework.NOTARY, CaseStep.APPLY));
            assertRefused("refusal.staff.disabled", office::openCase);
            assertRefused(
                    "refusal.staff.disabled",
                    () -> office.staff.disable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY, "再次"));
            office.staff.enable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY);
            office.step(caseId, TestCasework.NOTARY, CaseStep.APPLY);
            assertRefused(
                    "refusal.staff.not-disabled",
                    () -> office.staff.enable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY));
        }
    }

    @Test
    void rolesChangeFromNowOn() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            office.staff.changeRoles(
                    office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY, Set.of(Role.ARCHIVIST));
            assertRefused(
                    "refusal.staff.not-your-duty", () -> office.step(caseId, TestCasework.NOTARY, CaseStep.APPLY));
            assertRefused(
                    "refusal.staff.same-roles",
                    () -> office.staff.changeRoles(
                            office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY, Set.of(Role.ARCHIVIST)));
            assertRefused(
                    "refusal.staff.approver-is-no-notary",
                    () -> office.staff.changeRoles(
                            office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.NOTARY, Set.of(Role.APPROVER)));
        }
    }

    @Test
    void somebodyWhoMayManageTheStaffAlwaysRemains() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            assertRefused(
                    "refusal.staff.last-administrator",
                    () -> office.staff.changeRoles(
                            office.fresh(),
                            TestCasework.ADMINISTRATOR,
                            TestCasework.ADMINISTRATOR,
                            Set.of(Role.CLERK)));
            assertRefused(
                    "refusal.staff.not-yourself",
                    () -> office.staff.disable(
                            office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.ADMINISTRATOR, "离职"));
            office.staff.changeRoles(
                    office.fresh(),
                    TestCasework.ADMINISTRATOR,
                    TestCasework.CLERK,
                    Set.of(Role.CLERK, Role.ADMINISTRATOR));
            office.staff.disable(office.fresh(), TestCasework.CLERK, TestCasework.ADMINISTRATOR, "离职");
            assertRefused(
                    "refusal.staff.last-administrator",
                    () -> office.staff.changeRoles(
                            office.fresh(), TestCasework.CLERK, TestCasework.CLERK, Set.of(Role.CLERK)));
        }
    }

    @Test
    void onlyAnAdministratorChangesPeople() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id director = TestCasework.DIRECTOR;
            Id clerk = TestCasework.CLERK;
            for (Executable act : List.<Executable>of(
                    () -> office.staff.changeRoles(office.fresh(), director, clerk, Set.of(Role.NOTARY)),
                    () -> office.staff.disable(office.fresh(), director, clerk, "离职"),
                    () -> office.staff.enable(office.fresh(), director, clerk),
                    () -> office.staff.resetPassword(office.fresh(), director, clerk))) {
                assertRefused("refusal.staff.not-your-duty", act);
            }
        }
    }

    @Test
    void nobodyHasADutyThatTheTableDoesNotGive() {
        assertFalse(Duties.allow(Set.of(Role.CLERK, Role.ASSISTANT, Role.NOTARY), Act.APPROVE_CERTIFICATE));
        assertFalse(Duties.allow(Set.of(Role.ADMINISTRATOR), Act.OPEN_CASE));
        assertTrue(Duties.allow(Set.of(Role.CLERK, Role.DIRECTOR), Act.APPROVE_CERTIFICATE));
        for (Act act : Act.values()) {
            assertFalse(Duties.rolesFor(act).isEmpty(), act.code());
        }
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
