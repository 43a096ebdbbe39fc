package org.sealbook.casework.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;

class NumberFormTest {

    @Test
    void writesANumberAsTheOfficeDoes() {
        assertEquals(
                "（2026）鹭岛证内民字第57号", new NumberForm("（{year}）{word}证{category}字第{serial}号").text("鹭岛", 2026, "内民", 57));
    }

    @Test
    void leavesAloneWhatLooksLikeAFieldInAWord() {
        assertEquals("$1-2026-\\-1", new NumberForm("{word}-{year}-{category}-{serial}").text("$1", 2026, "\\", 1));
    }

    @Test
    void refusesAPatternThatLacksAFieldOrHasOneTwice() {
        for (String wrong : List.of(
                "",
                "{year}{word}{category}",
                "{year}{word}{category}{serial}{serial}",
                "{year}{word}{category}{serial}{month}",
                "{year}{word}{category}{serial}|",
                "{year}{word}{category}{serial}\n",
                "{year}{word}{category}{serial}" + "号".repeat(60))) {
            assertThrows(IllegalArgumentException.class, () -> new NumberForm(wrong), wrong);
        }
    }

    @Test
    void aDocumentThatNamesAnUnknownPlaceIsRefusedWithWhatIsWrong() {
        Refusal refused = assertThrows(
                Refusal.class,
                () -> SettingKind.NUMBERS.read("{\"pattern\": \"（{year}）{word}{month}证{category}字第{serial}号\"}"));
        assertEquals("refusal.document.number-pattern", refused.key());
        assertEquals(
                "（{year}）{word}证{category}字第{serial}号",
                SettingKind.NUMBERS.read(SettingKind.NUMBERS.shipped()).pattern());
    }
}
