package org.sealbook.casework.parties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealbook.ledger.Refusal;

/**
 * The number of an identity document, in capital letters and without spaces, its check character verified where the document has one.
 * {@link #toString()} does not show it.
 */
public record IdNumber(IdType type, String value) {

    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final String CREDIT_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT_CODE = Pattern.compile("[" + CREDIT_CODE_LETTERS + "]{18}");
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public IdNumber {
        switch (type) {
            case RESIDENT_ID -> checkResidentId(value);
            case PASSPORT -> checkShape(PASSPORT, value);
            case UNIFIED_SOCIAL_CREDIT_CODE -> checkCreditCode(value);
        }
    }

    /** Reads a number as a person types it: spaces are dropped, letters made capital. */
    public static IdNumber parse(IdType type, String typed) {
        return new IdNumber(type, typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return type + " number";
    }

    /** GB 11643: ISO 7064 MOD 11-2 over seventeen digits, with X for ten; digits 7 to 14 are the date of birth. */
    private static void checkResidentId(String value) {
        checkShape(RESIDENT, value);
        try {
            LocalDate.parse(value.substring(6, 14), BIRTH_DATE);
        } catch (DateTimeException e) {
            throw new Refusal("refusal.party.id-birth-date");
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + value.charAt(i) - '0') * 2 % 11;
        }
        requireCheckCharacter("0123456789X".charAt((12 - sum) % 11), value);
    }

    /** GB 32100: weights 3^i modulo 31 over an alphabet without I, O, S, V and Z. */
    private static void checkCreditCode(String value) {
        checkShape(CREDIT_CODE, value);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_CODE_LETTERS.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        requireCheckCharacter(CREDIT_CODE_LETTERS.charAt((31 - sum % 31) % 31), value);
    }

    private static void requireCheckCharacter(char expected, String value) {
        if (value.charAt(17) != expected) {
            throw new Refusal("refusal.party.id-check-character");
        }
    }

    private static void checkShape(Pattern shape, String value) {
        if (!shape.matcher(value).matches()) {
            throw new Refusal("refusal.party.id-shape");
        }
    }
}
