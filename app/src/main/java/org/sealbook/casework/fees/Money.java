package org.sealbook.casework.fees;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealbook.ledger.Refusal;

/** Amounts between fen, in which they are kept, and yuan, in which people read and type them. */
public final class Money {

    private static final int FEN = 100;
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,10})(?:\\.([0-9]{1,2}))?");

    private Money() {}

    /** Such as 1200.50. */
    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "%d.%02d", fen / FEN, Math.abs(fen % FEN));
    }

    /**
     * What a person typed, in yuan with at most two decimals.
     *
     * @throws Refusal when it is no amount
     */
    public static long fen(String typed) {
        Matcher amount = TYPED.matcher(typed.strip());
        if (!amount.matches()) {
            throw new Refusal("refusal.fee.amount", typed);
        }
        String decimals = amount.group(2) == null ? "" : amount.group(2);
        return Long.parseLong(amount.group(1)) * FEN + Long.parseLong((decimals + "00").substring(0, 2));
    }
}
