package org.sealbook.casework.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealbook.ledger.Refusal;

class IdNumberTest {

    @Test
    void takesAResidentIdWhoseLastCharacterIsX() {
        assertEquals(
                "99999919800101002X",
                IdNumber.parse(IdType.RESIDENT_ID, " 999999 19800101 002x ").value());
    }

    @Test
    void takesEveryRightResidentIdAndRefusesItWithAnyOtherLastCharacter() {
        for (String number : List.of("999999198001010011", "99999919800101010X", "999999198001010257")) {
            String stem = number.substring(0, 17);
            long taken = "0123456789X"
                    .chars()
                    .filter(last -> isTaken(IdType.RESIDENT_ID, stem + (char) last))
                    .count();
            assertEquals(1, taken, number);
        }
        assertEquals("999999198001010011", new IdNumber(IdType.RESIDENT_ID, "999999198001010011").value());
    }

    @Test
    void refusesAResidentIdWithAnyOneDigitChanged() {
        String right = "99999919800101002X";
        for (int i = 0; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(i)) {
                    assertFalse(isTaken(IdType.RESIDENT_ID, right.substring(0, i) + digit + right.substring(i + 1)));
                }
            }
        }
    }

    @Test
    void refusesAResidentIdBornOnADayThatNeverWas() {
        assertEquals("refusal.party.id-birth-date", refusal(IdType.RESIDENT_ID, "999999198002300011"));
    }

    @Test
    void refusesAResidentIdOfAnotherShape() {
        for (String wrong :
                List.of("", "99999919800101002", "99999919800101002XX", "X99999198001010020", "１".repeat(18))) {
            assertEquals("refusal.party.id-shape", refusal(IdType.RESIDENT_ID, wrong));
        }
    }

    @Test
    void takesAUnifiedSocialCreditCodeWithItsCheckCharacterOnly() {
        String stem = "91350100M000100Y4";
        assertEquals("91350100M000100Y43", new IdNumber(IdType.UNIFIED_SOCIAL_CREDIT_CODE, stem + "3").value());
        assertEquals("refusal.party.id-check-character", refusal(IdType.UNIFIED_SOCIAL_CREDIT_CODE, stem + "4"));
        assertEquals("refusal.party.id-shape", refusal(IdType.UNIFIED_SOCIAL_CREDIT_CODE, stem + "I"));
    }

    @Test
    void takesAPassportByItsShape() {
        assertEquals("E12345678", IdNumber.parse(IdType.PASSPORT, "e1234 5678").value());
        assertEquals("refusal.party.id-shape", refusal(IdType.PASSPORT, "E-1"));
    }

    @Test
    void takesTheOldNumberOfFifteenDigitsAndKnowsItAgainInTheNewOne() {
        IdNumber old = new IdNumber(IdType.RESIDENT_ID, "999999800101002");
        IdNumber now = new IdNumber(IdType.RESIDENT_ID, "99999919800101002X");
        assertEquals(now.birthDate(), old.birthDate());
        assertEquals(Optional.of(LocalDate.of(1980, 1, 1)), old.birthDate());
        assertEquals(Optional.of(Sex.FEMALE), old.sex());
        assertEquals(now.recognisedBy(), old.recognisedBy());
        assertEquals(now.recognisedBy(), new IdNumber(IdType.HOUSEHOLD_REGISTER, "99999919800101002X").recognisedBy());
        assertEquals("refusal.party.id-birth-date", refusal(IdType.RESIDENT_ID, "999999801301002"));
        assertEquals("refusal.party.id-shape", refusal(IdType.HOUSEHOLD_REGISTER, "999999800101002"));
    }

    @Test
    void takesEachKindOfDocumentByItsOwnShape() {
        Map<IdType, List<String>> right = Map.of(
                IdType.HK_MACAO_PERMIT, List.of("H12345678", "M1234567801"),
                IdType.TAIWAN_PERMIT, List.of("12345678", "1234567801B"),
                IdType.PERMANENT_RESIDENCE, List.of("USA110067123456", "99999919800101002X"),
                IdType.MILITARY_ID, List.of("南字第01234567号", "军2001988"));
        right.forEach((type, numbers) -> numbers.forEach(number -> assertEquals(
                number,
                IdNumber.parse(type, " " + number.toLowerCase(Locale.ROOT)).value())));
        Map<IdType, List<String>> wrong = Map.of(
                IdType.HK_MACAO_PERMIT, List.of("A12345678", "H1234567", "H123456789"),
                IdType.TAIWAN_PERMIT, List.of("1234567", "123456789", "1234567801BC"),
                IdType.PERMANENT_RESIDENCE, List.of("US1110067123456", "USA11006712345"),
                IdType.MILITARY_ID, List.of("01234567", "南字第号", "南字第<b>号"));
        wrong.forEach((type, numbers) ->
                numbers.forEach(number -> assertEquals("refusal.party.id-shape", refusal(type, number), number)));
        assertEquals("refusal.party.id-check-character", refusal(IdType.PERMANENT_RESIDENCE, "999999198001010021"));
    }

    @Test
    void doesNotShowTheNumberInItsText() {
        assertFalse(new IdNumber(IdType.PASSPORT, "E12345678").toString().contains("E1234"));
    }

    private static boolean isTaken(IdType type, String value) {
        try {
            return new IdNumber(type, value).value().equals(value);
        } catch (Refusal e) {
            return false;
        }
    }

    private static String refusal(IdType type, String value) {
        return assertThrows(Refusal.class, () -> new IdNumber(type, value)).key();
    }
}
