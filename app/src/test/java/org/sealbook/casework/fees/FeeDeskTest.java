package org.sealbook.casework.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class FeeDeskTest {

    @TempDir
    Path folder;

    @Test
    void whatIsDueFollowsFromWhatWasDone() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            assertFalse(office.fees.slip(caseId).exists());
            Id command = office.fresh();
            Recorded charged = office.fees.charge(command, CLERK, caseId, "preservation", 2);
            assertEquals(
                    charged,
                    office.fees.charge(command, CLERK, caseId, "preservation", 2),
                    "sent twice, it is the same act");
            long owed =
                    2 * office.fees.list().item("preservation").orElseThrow().amount();
            assertEquals(owed, office.fees.slip(caseId).balance().due());
            office.fees.reduce(office.fresh(), DIRECTOR, caseId, 10_000, "低保户");
            office.fees.pay(office.fresh(), CLERK, caseId, owed, PayMethod.PHONE);
            FeeBalance balance = office.fees.slip(caseId).balance();
            assertEquals(0, balance.due());
            assertEquals(10_000, balance.overpaid());
            office.fees.refund(office.fresh(), DIRECTOR, caseId, 10_000, "多收");
            assertEquals(0, office.fees.slip(caseId).balance().overpaid());
            assertTrue(office.fees.slip(caseId).exists());
        }
    }

    @Test
    void whoeverHandlesTheCaseApprovesNoReductionAndNoRefund() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            office.fees.charge(office.fresh(), CLERK, caseId, "certificate", 1);
            office.fees.pay(office.fresh(), CLERK, caseId, 10_000, PayMethod.CASH);
            assertRefused(
                    "refusal.staff.not-your-duty", () -> office.fees.reduce(office.fresh(), CLERK, caseId, 1, "理由"));
            office.fees.reduce(office.fresh(), OTHER_NOTARY, caseId, 1, "理由");
            Id own = office.cases
                    .open(
                            office.fresh(),
                            CLERK,
                            new NewCase(
                                    TestCasework.webCase().matter(),
                                    TestCasework.webCase().category(),
                                    OTHER_NOTARY,
                                    TestCasework.webCase().secondPerson(),
                                    TestCasework.webCase().parties()))
                    .id();
            office.fees.charge(office.fresh(), CLERK, own, "certificate", 1);
            office.fees.pay(office.fresh(), CLERK, own, 100, PayMethod.CASH);
            assertRefused(
                    "refusal.fee.handler-approves",
                    () -> office.fees.reduce(office.fresh(), OTHER_NOTARY, own, 1, "理由"));
            assertRefused(
                    "refusal.fee.handler-approves",
                    () -> office.fees.refund(office.fresh(), OTHER_NOTARY, own, 1, "理由"));
        }
    }

    @Test
    void noMoreGoesBackThanCameInAndNoMoreIsReducedThanIsOwed() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            assertRefused("refusal.fee.unknown-item", () -> office.fees.charge(office.fresh(), CLERK, caseId, "x", 1));
            assertRefused("refusal.fee.quantity", () -> office.fees.charge(office.fresh(), CLERK, caseId, "will", 0));
            office.fees.charge(office.fresh(), CLERK, caseId, "duplicate", 1);
            assertRefused(
                    "refusal.fee.reduced", () -> office.fees.reduce(office.fresh(), DIRECTOR, caseId, 2_001, "理由"));
            assertRefused("refusal.fee.refunded", () -> office.fees.refund(office.fresh(), DIRECTOR, caseId, 1, "理由"));
            assertRefused("refusal.fee.paid", () -> office.fees.pay(office.fresh(), CLERK, caseId, 0, PayMethod.CARD));
        }
    }

    @Test
    void feesAreTheSameAfterAReplay() throws Exception {
        Id caseId;
        FeeSlip slip;
        try (TestCasework office = TestCasework.staffed(folder)) {
            caseId = office.openCase();
            office.fees.charge(office.fresh(), CLERK, caseId, "duplicate", 3);
            office.fees.reduce(office.fresh(), DIRECTOR, caseId, 100, "理由");
            office.fees.pay(office.fresh(), CLERK, caseId, 5_900, PayMethod.TRANSFER);
            slip = office.fees.slip(caseId);
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(slip, again.fees.slip(caseId));
        }
    }

    @Test
    void sumsAreNeverNegativeWhateverIsTried() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<FeeRow> rows = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                FeeKind kind = List.of(FeeKind.values()).get(random.nextInt(FeeKind.values().length));
                long amount = random.nextInt(10) == 0 ? random.nextLong() : random.nextLong(100_000);
                if (FeeBalance.of(rows).against(kind, amount).isEmpty()) {
                    rows.add(row(kind, amount));
                }
                FeeBalance balance = FeeBalance.of(rows);
                assertTrue(balance.owed() >= 0 && balance.kept() >= 0 && balance.due() >= 0, balance.toString());
                assertTrue(balance.refunded() <= balance.paid(), balance.toString());
                assertEquals(balance.owed() - balance.kept(), balance.due() - balance.overpaid());
            }
        }
    }

    @Test
    void moneyIsReadAndWrittenInYuan() {
        assertEquals(120_050, Money.fen("1200.5"));
        assertEquals(120_005, Money.fen(" 1200.05 "));
        assertEquals("1200.05", Money.yuan(120_005));
        for (String wrong : List.of("", "-1", "1.234", "1,5", "1e3", "９", "99999999999")) {
            assertRefused("refusal.fee.amount", () -> Money.fen(wrong));
        }
    }

    private static FeeRow row(FeeKind kind, long amount) {
        return new FeeRow(
                TestCasework.CLERK,
                kind,
                Optional.empty(),
                0,
                amount,
                Optional.empty(),
                Optional.empty(),
                TestCasework.CLERK,
                Instant.EPOCH,
                new EntryId(0, 0));
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
