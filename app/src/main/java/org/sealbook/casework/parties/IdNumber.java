package org.sealbook.casework.parties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealbook.ledger.Refusal;

/**
 * The number of an identity document, in capital letters and without spaces, its check character verified where the document has one.
 * {@link #toString()} does not show it.
 */
public record IdNumber(IdType type, String value) {

    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_RESIDENT = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern HK_MACAO = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");
    private static final Pattern OLD_RESIDENCE = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern MILITARY = Pattern.compile("\\p{IsHan}{1,4}字?第?[0-9A-Z]{4,12}号?");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final int OLD_LENGTH = 15;
    private static final String CREDIT_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT_CODE = Pattern.compile("[" + CREDIT_CODE_LETTERS + "]{18}");
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public IdNumber {
        switch (type) {
            case RESIDENT_ID -> {
                if (value.length() == OLD_LENGTH) {
                    checkShape(OLD_RESIDENT, value);
                    checkBirthDate("19" + value.substring(6, 12));
                } else {
                    checkCitizenNumber(value);
                }
            }
            case HOUSEHOLD_REGISTER -> checkCitizenNumber(value);
            case PERMANENT_RESIDENCE -> {
                if (value.length() == OLD_LENGTH) {
                    checkShape(OLD_RESIDENCE, value);
                } else {
                    checkCitizenNumber(value);
                }
            }
            case PASSPORT -> checkShape(PASSPORT, value);
            case HK_MACAO_PERMIT -> checkShape(HK_MACAO, value);
            case TAIWAN_PERMIT -> checkShape(TAIWAN, value);
            case MILITARY_ID -> checkShape(MILITARY, value);
            case UNIFIED_SOCIAL_CREDIT_CODE -> checkCreditCode(value);
        }
    }

    /** The date of birth, where the number holds it whole. */
    public Optional<LocalDate> birthDate() {
        return citizenNumber().map(number -> LocalDate.parse(number.substring(6, 14), BIRTH_DATE));
    }

    /** The sex, where the number holds it: its sequence is odd for men. */
    public Optional<Sex> sex() {
        return citizenNumber().map(number -> (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /**
     * By what the same party is known again: the old number of a resident is the new one without century and check character, and a
     * household register names the same number as the card.
     */
    public String recognisedBy() {
        return citizenNumber().map(number -> "citizen:" + number).orElseGet(() -> type.code() + ":" + value);
    }

    /** As {@link #recognisedBy}, of a number that was recorded; empty where today's rules would not take it. */
    public static Optional<String> recognised(IdType type, String recorded) {
        try {
            return Optional.of(new IdNumber(type, recorded).recognisedBy());
        } catch (Refusal otherRules) {
            return Optional.empty();
        }
    }

    /** The eighteen characters of a number by GB 11643; empty for every other number. */
    private Optional<String> citizenNumber() {
        boolean old = value.length() == OLD_LENGTH;
        return switch (type) {
            case RESIDENT_ID -> {
                String stem = old ? value.substring(0, 6) + "19" + value.substring(6) : value.substring(0, 17);
                yield Optional.of(stem + checkCharacter(stem));
            }
            case HOUSEHOLD_REGISTER -> Optional.of(value);
            case PERMANENT_RESIDENCE -> old ? Optional.empty() : Optional.of(value);
            case PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT, MILITARY_ID, UNIFIED_SOCIAL_CREDIT_CODE -> Optional.empty();
        };
    }

    /** Reads a number as a person types it: spaces are dropped, letters made capital. */
    public static IdNumber parse(IdType type, String typed) {
        return new IdNumber(type, typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return type + " number";
    }

    /** GB 11643: seventeen digits and a check character; digits 7 to 14 are the date of birth. */
    private static void checkCitizenNumber(String value) {
        checkShape(RESIDENT, value);
        checkBirthDate(value.substring(6, 14));
        requireCheckCharacter(checkCharacter(value), value);
    }

    private static void checkBirthDate(String digits) {
        try {
            LocalDate.parse(digits, BIRTH_DATE);
        } catch (DateTimeException e) {
            throw new Refusal("refusal.party.id-birth-date");
        }
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits, with X for ten. */
    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + value.charAt(i) - '0') * 2 % 11;
        }
        return "0123456789X".charAt((12 - sum) % 11);
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
