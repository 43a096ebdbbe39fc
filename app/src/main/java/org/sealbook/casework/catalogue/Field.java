package org.sealbook.casework.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/**
 * One field of a matter's form.
 *
 * @param code by which certificate texts name its value
 * @param required whether a case can't be opened without it
 * @param longest of a text, in characters
 * @param choices of a choice; empty for every other type
 */
public record Field(
        String code, String zh, String en, FieldType type, boolean required, int longest, List<Choice> choices)
        implements Titled {

    /** A text longer than this is entered in several lines. */
    public static final int LONGEST_LINE = 200;

    /** The longest text that a field may take, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    public Field {
        choices = List.copyOf(choices);
    }

    /** Whether its text may have several lines. */
    public boolean hasLines() {
        return type == FieldType.TEXT && longest > LONGEST_LINE;
    }

    /**
     * The value as it is recorded.
     *
     * @throws Refusal naming the field, when it is not what the field takes
     */
    public String checked(String typed) {
        String value = hasLines() ? Texts.page(code, typed, longest) : Texts.line(code, typed, longest);
        boolean fits = switch (type) {
            case TEXT -> true;
            case DATE -> isDate(value);
            case NUMBER -> NUMBER.matcher(value).matches();
            case CHOICE -> choice(value).isPresent();
            case YES_NO -> value.equals("yes") || value.equals("no");
        };
        if (!fits) {
            throw new Refusal("refusal.form.value." + type.code(), zh, en, value);
        }
        return value;
    }

    /** A recorded value as a Chinese paper says it. */
    public String onPaper(String value) {
        return switch (type) {
            case TEXT, NUMBER -> value;
            case DATE -> {
                LocalDate day = LocalDate.parse(value);
                yield day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            }
            case CHOICE -> choice(value).map(Choice::zh).orElse(value);
            case YES_NO -> value.equals("yes") ? "是" : "否";
        };
    }

    /** The choice with this code. */
    public Optional<Choice> choice(String of) {
        return choices.stream().filter(choice -> choice.code().equals(of)).findFirst();
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
