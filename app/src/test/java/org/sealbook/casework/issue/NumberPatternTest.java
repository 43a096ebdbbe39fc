package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberPatternTest {

    @Test
    void writesANumberAsTheOfficeDoes() {
        assertEquals(
                "（2026）鹭岛证内民字第57号",
                new NumberPattern("（{year}）{word}证{category}字第{serial}号")
                        .number(new NumberSeries("鹭岛", 2026, "内民"), 57)
                        .text());
    }

    @Test
    void leavesAloneWhatLooksLikeAFieldInAWord() {
        assertEquals(
                "$1-2026-\\-1",
                new NumberPattern("{word}-{year}-{category}-{serial}")
                        .number(new NumberSeries("$1", 2026, "\\"), 1)
                        .text());
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
            assertThrows(IllegalArgumentException.class, () -> new NumberPattern(wrong), wrong);
        }
    }

    @Test
    void refusesAnOfficeWordThatWouldConfuseNumbers() {
        NumberPattern pattern = new NumberPattern("{year}{word}{category}{serial}");
        for (String wrong : List.of("", " ", "a|b", "{year}", "九个字的字号太长了吧")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new IssueSettings(wrong, pattern, ZoneId.of("Asia/Shanghai")),
                    wrong);
        }
    }
}
