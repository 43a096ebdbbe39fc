package org.sealbook.language;

import java.util.Optional;
import org.sealbook.casework.fees.FeeBalance;
import org.sealbook.casework.fees.FeeRow;
import org.sealbook.casework.fees.FeeSlip;
import org.sealbook.casework.fees.Money;
import org.sealbook.casework.tariff.FeeItem;
import org.sealbook.office.Office;

/** Fees in words. */
public final class FeeWords {

    private final Messages messages;
    private final Office office;
    private final Words words;

    public FeeWords(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
        this.words = new Words(messages, office);
    }

    public String item(FeeItem item) {
        return messages.language() == Language.ZH ? item.zh() : item.en();
    }

    /** What was done, without the amount. An item that today's list does not know is named by its code. */
    public String line(FeeRow row) {
        return switch (row.kind()) {
            case CHARGED ->
                messages.text(
                        "fee.charged",
                        row.item()
                                .flatMap(code -> office.fees().list().item(code))
                                .map(this::item)
                                .or(row::item)
                                .orElse(""),
                        row.quantity());
            case PAID ->
                messages.text(
                        "fee.paid", row.method().map(method -> method.code()).orElse(""));
            case REDUCED -> messages.text("fee.reduced", words.orErased(row.reason()));
            case REFUNDED -> messages.text("fee.refunded", words.orErased(row.reason()));
        };
    }

    public String who(FeeRow row) {
        return messages.text("fee.who", words.person(row.by()), words.time(row.at()));
    }

    /** What to think of before a certificate is issued: that nothing was charged, or not all is paid. Nothing forbids issuing it. */
    public static Optional<String> unsettled(Messages messages, FeeSlip slip) {
        if (!slip.exists()) {
            return Optional.of(messages.text("fee.nothing-charged"));
        }
        return slip.balance().due() > 0
                ? Optional.of(
                        messages.text("fee.unsettled", Money.yuan(slip.balance().due())))
                : Optional.empty();
    }

    /** What the fees come to. */
    public static String sums(Messages messages, FeeBalance balance) {
        String key = balance.due() > 0 ? "fee.due" : balance.overpaid() > 0 ? "fee.overpaid" : "fee.settled";
        return messages.text(
                key,
                Money.yuan(balance.owed()),
                Money.yuan(balance.kept()),
                Money.yuan(balance.due()),
                Money.yuan(balance.overpaid()));
    }
}
