package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.Rule;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;

class ErasureRulesTest {

    private static final RetentionPeriods PERIODS = SettingKind.RETENTION.read(SettingKind.RETENTION.shipped());

    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 22);

    @Test
    void nothingOfAnOpenCaseIsErasedHoweverOldItIs() {
        for (CaseState state : CaseState.values()) {
            if (!state.isClosed()) {
                assertEquals("refusal.erasure.case-open", refused(state, Retention.SHORT, CLOSED.plusYears(500)));
            }
        }
    }

    @Test
    @Rule(id = "R12", source = "公证档案管理办法", of = "ErasureRules.requireRetentionOver")
    void thePeriodRunsToTheEndOfItsLastYear() {
        assertEquals(
                "refusal.erasure.retained", refused(CaseState.ISSUED, Retention.SHORT, LocalDate.of(2046, 12, 31)));
        ErasureRules.requireRetentionOver(CaseState.ISSUED, PERIODS, Retention.SHORT, CLOSED, LocalDate.of(2047, 1, 1));
        assertEquals("refusal.erasure.retained", refused(CaseState.ISSUED, Retention.LONG, LocalDate.of(2086, 12, 31)));
        ErasureRules.requireRetentionOver(CaseState.ISSUED, PERIODS, Retention.LONG, CLOSED, LocalDate.of(2087, 1, 1));
    }

    @Test
    void saysUntilWhen() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> ErasureRules.requireRetentionOver(CaseState.ISSUED, PERIODS, Retention.LONG, CLOSED, CLOSED));
        assertEquals(List.of("2086-12-31"), refusal.arguments());
    }

    @Test
    void whatIsKeptForEverIsNeverErased() {
        assertEquals(
                "refusal.erasure.permanent", refused(CaseState.ISSUED, Retention.PERMANENT, CLOSED.plusYears(900)));
    }

    @Test
    void everyMatterOfTheCatalogueHasAPeriod() {
        for (Matter matter :
                SettingKind.CATALOGUE.read(SettingKind.CATALOGUE.shipped()).matters()) {
            assertEquals(Retention.LONG, matter.retention(), matter.code());
        }
    }

    private static String refused(CaseState state, Retention retention, LocalDate today) {
        return assertThrows(
                        Refusal.class,
                        () -> ErasureRules.requireRetentionOver(state, PERIODS, retention, CLOSED, today))
                .key();
    }
}
