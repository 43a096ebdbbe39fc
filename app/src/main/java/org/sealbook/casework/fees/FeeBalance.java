package org.sealbook.casework.fees;

import java.util.Collection;
import java.util.Optional;
import org.sealbook.casework.procedure.Objection;

/** The sums of a case's fees, in fen; none is ever negative, and no more goes back than came in. */
public record FeeBalance(long charged, long reduced, long paid, long refunded) {

    /** The largest sum of a case. */
    public static final long MOST = 1_000_000_000_000L;

    /** The largest quantity of one item. */
    public static final int MOST_QUANTITY = 10_000;

    public static final FeeBalance NOTHING = new FeeBalance(0, 0, 0, 0);

    public FeeBalance {
        if (reduced < 0
                || paid < 0
                || refunded < 0
                || charged > MOST
                || reduced > charged
                || paid > MOST
                || refunded > paid) {
            throw new IllegalArgumentException(
                    "not a balance: " + charged + ", " + reduced + ", " + paid + ", " + refunded);
        }
    }

    /** What these rows come to. */
    public static FeeBalance of(Collection<FeeRow> rows) {
        FeeBalance balance = NOTHING;
        for (FeeRow row : rows) {
            balance = balance.after(row.kind(), row.amount());
        }
        return balance;
    }

    /** What is to be paid in all. */
    public long owed() {
        return charged - reduced;
    }

    /** What is in the till for the case. */
    public long kept() {
        return paid - refunded;
    }

    /** What is still to be paid; 0 for nothing. */
    public long due() {
        return Math.max(0, owed() - kept());
    }

    /** What was paid beyond what is owed; 0 for nothing. */
    public long overpaid() {
        return Math.max(0, kept() - owed());
    }

    /** R17: why this can't be done with this amount; empty when it can. */
    Optional<Objection> against(FeeKind kind, long amount) {
        boolean right = switch (kind) {
            case CHARGED -> amount >= 0 && amount <= MOST - charged;
            case REDUCED -> amount >= 1 && amount <= owed();
            case PAID -> amount >= 1 && amount <= MOST - paid;
            case REFUNDED -> amount >= 1 && amount <= kept();
        };
        return right ? Optional.empty() : Optional.of(Objection.of("refusal.fee." + kind.code(), Money.yuan(amount)));
    }

    private FeeBalance after(FeeKind kind, long amount) {
        return switch (kind) {
            case CHARGED -> new FeeBalance(charged + amount, reduced, paid, refunded);
            case REDUCED -> new FeeBalance(charged, reduced + amount, paid, refunded);
            case PAID -> new FeeBalance(charged, reduced, paid + amount, refunded);
            case REFUNDED -> new FeeBalance(charged, reduced, paid, refunded + amount);
        };
    }
}
