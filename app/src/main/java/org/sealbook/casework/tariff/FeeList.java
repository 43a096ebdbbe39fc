package org.sealbook.casework.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.document.DocumentObject;

/** The office's list of fees (收费标准); which amounts apply changes by year and province. */
public record FeeList(List<FeeItem> items) {

    /** The largest amount of one unit, in fen. */
    public static final long MOST = 100_000_000L;

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_UNIT = 16;

    public FeeList {
        items = List.copyOf(items);
    }

    /**
     * Reads a list's document.
     *
     * @throws org.sealbook.ledger.Refusal naming the place of the first fault
     */
    public static FeeList read(DocumentObject in) {
        List<FeeItem> items = new ArrayList<>();
        for (DocumentObject each : in.objects("items", MOST_ITEMS)) {
            items.add(new FeeItem(
                    each.code("code"),
                    each.text("zh", LONGEST_TITLE),
                    each.text("en", LONGEST_TITLE),
                    each.text("unit", LONGEST_UNIT),
                    each.number("amount", 0, MOST)));
            each.end();
        }
        in.requireDifferent("items", items.stream().map(FeeItem::code).toList());
        in.end();
        return new FeeList(items);
    }

    public Optional<FeeItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
