package org.sealbook.casework.procedure;

import java.time.LocalDate;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.ledger.Refusal;

/** When a part of an entry about a case may be erased under an order: never while the file must be kept. */
public final class ErasureRules {

    private ErasureRules() {}

    /**
     * Refuses while statutory retention runs. It has not begun before the case is closed, and begins anew with each act after that.
     *
     * @param state of the case
     * @param periods how many years each class is kept
     * @param retention that of its matter
     * @param lastAct the day of the newest entry about the case
     * @throws Refusal that says until when
     */
    public static void requireRetentionOver(
            CaseState state, RetentionPeriods periods, Retention retention, LocalDate lastAct, LocalDate today) {
        if (!state.isClosed()) {
            throw new Refusal("refusal.erasure.case-open", state.code());
        }
        LocalDate until = periods.until(retention, lastAct).orElseThrow(() -> new Refusal("refusal.erasure.permanent"));
        if (!today.isAfter(until)) {
            throw new Refusal("refusal.erasure.retained", until.toString());
        }
    }
}
