package org.sealbook.casework.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** The office's data changes by entries, from a day on, and whoever asks is answered by the version of that day. */
class SettingsTest {

    private static final String SHIPPED = SettingKind.CATALOGUE.shipped();
    private static final String CALLED_OTHERWISE = SHIPPED.replace("\"委托\"", "\"委托书\"");
    private static final String WITHOUT_TITLE = SHIPPED.replace("\"委托\"", "\"\"");

    @TempDir
    Path folder;

    @Test
    void whatIsInForceOnADayIsWhatCameIntoForceLast() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            LocalDate today = office.settings.today();
            change(office, CALLED_OTHERWISE, today.plusDays(30));
            change(office, SHIPPED, today.minusDays(1));
            change(office, SHIPPED, today.plusDays(30));
            assertEquals(List.of(1, 2, 3, 4), versions(office));
            assertEquals(1, inForce(office, today.minusDays(2)));
            assertEquals(3, inForce(office, today));
            assertEquals(3, inForce(office, today.plusDays(29)));
            assertEquals(4, inForce(office, today.plusDays(30)));
            assertEquals(
                    "委托书",
                    office.settings
                            .catalogue(2)
                            .matter("power-of-attorney")
                            .orElseThrow()
                            .zh());
        }
    }

    @Test
    void aCaseKeepsTheCatalogueUnderWhichItWasOpened() throws Exception {
        Id before;
        try (TestCasework office = TestCasework.staffed(folder)) {
            before = office.openCase();
            change(office, CALLED_OTHERWISE, office.settings.today());
            CaseFile after = office.cases.file(office.openCase());
            assertEquals(1, office.cases.file(before).catalogue());
            assertEquals(2, after.catalogue());
        }
        try (TestCasework reopened = TestCasework.open(folder)) {
            assertEquals(1, reopened.cases.file(before).catalogue());
            assertEquals(List.of(1, 2), versions(reopened));
            assertEquals(2, inForce(reopened, reopened.settings.today()));
        }
    }

    @Test
    void onlyTheAdministratorChangesIt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Refusal refused = assertThrows(
                    Refusal.class,
                    () -> office.settingsDesk.change(
                            office.fresh(),
                            TestCasework.NOTARY,
                            SettingKind.CATALOGUE,
                            SHIPPED,
                            office.settings.today()));
            assertEquals("refusal.staff.not-your-duty", refused.key());
            assertEquals(List.of(1), versions(office));
        }
    }

    @Test
    void aDocumentThatIsNotInOrderIsNeverRecorded() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Refusal refused = assertThrows(Refusal.class, () -> change(office, WITHOUT_TITLE, office.settings.today()));
            assertEquals("refusal.document.blank", refused.key());
            Refusal day = assertThrows(Refusal.class, () -> change(office, SHIPPED, LocalDate.of(1999, 12, 31)));
            assertEquals("refusal.setting.day", day.key());
            assertEquals(List.of(1), versions(office));
        }
    }

    @Test
    void theSameCommandAgainIsTheSameVersion() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id command = office.fresh();
            for (int i = 0; i < 2; i++) {
                office.settingsDesk.change(
                        command,
                        TestCasework.ADMINISTRATOR,
                        SettingKind.CATALOGUE,
                        CALLED_OTHERWISE,
                        office.settings.today());
            }
            assertEquals(List.of(1, 2), versions(office));
        }
    }

    @Test
    void saysWhatWouldBecomeDifferent() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            assertEquals(List.of(), office.settingsDesk.compare(SettingKind.CATALOGUE, SHIPPED));
            assertEquals(
                    List.of(new SettingDifference(
                            "matters[power-of-attorney].zh", Optional.of("委托"), Optional.of("委托书"))),
                    office.settingsDesk.compare(SettingKind.CATALOGUE, CALLED_OTHERWISE));
            assertThrows(Refusal.class, () -> office.settingsDesk.compare(SettingKind.CATALOGUE, WITHOUT_TITLE));
        }
        assertEquals(
                List.of(
                        new SettingDifference("a[y]", Optional.empty(), Optional.of("{\"code\":\"y\"}")),
                        new SettingDifference("a[x].n", Optional.of("1"), Optional.of("2")),
                        new SettingDifference("b", Optional.of("true"), Optional.empty())),
                SettingDifference.between(
                        "{\"a\":[{\"code\":\"x\",\"n\":1}],\"b\":true}",
                        "{\"a\":[{\"code\":\"y\"},{\"code\":\"x\",\"n\":2}]}"));
    }

    @Test
    void aMatterTakesOnlyItsCategories() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            change(
                    office,
                    SHIPPED.replaceFirst("(\"code\": \"preservation-web\"[^]]*?\"内民\"),[^]]*]", "$1]"),
                    office.settings.today());
            NewCase web = TestCasework.webCase();
            NewCase other = new NewCase(web.matter(), "外民", web.handlingNotary(), web.secondPerson(), web.parties());
            Refusal refused =
                    assertThrows(Refusal.class, () -> office.cases.open(office.fresh(), TestCasework.CLERK, other));
            assertEquals("refusal.case.category-of-matter", refused.key());
            assertEquals(List.of("外民", "内民"), refused.arguments());
        }
    }

    private static void change(TestCasework office, String document, LocalDate from) {
        office.settingsDesk.change(office.fresh(), TestCasework.ADMINISTRATOR, SettingKind.CATALOGUE, document, from);
    }

    private static List<Integer> versions(TestCasework office) {
        return office.settings.versions(SettingKind.CATALOGUE).stream()
                .map(SettingVersion::version)
                .toList();
    }

    private static int inForce(TestCasework office, LocalDate day) {
        return office.settings.at(SettingKind.CATALOGUE, day).version().version();
    }
}
