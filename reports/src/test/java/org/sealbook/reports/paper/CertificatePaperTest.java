package org.sealbook.reports.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.reports.Papers;

class CertificatePaperTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 二〇二六年十一月二十二日",
        "2026-01-01, 二〇二六年一月一日",
        "2030-10-10, 二〇三〇年十月十日",
        "2026-12-20, 二〇二六年十二月二十日",
        "2026-12-31, 二〇二六年十二月三十一日",
        "1999-09-19, 一九九九年九月十九日",
    })
    void writesDatesAsNotarialPapersDo(LocalDate date, String words) {
        assertEquals(words, ChineseDate.inWords(date));
    }

    @Test
    void refusesAYearThatHasNotFourDigits() {
        assertThrows(IllegalArgumentException.class, () -> ChineseDate.inWords(LocalDate.of(999, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> ChineseDate.inWords(LocalDate.of(10_000, 1, 1)));
    }

    @Test
    void partsDigestsIntoGroupsOfFour() {
        ListedAttachment attachment = new ListedAttachment("a", 1_234_567, "0123456789abcdef".repeat(4));
        assertEquals(16, attachment.digestGroups().size());
        assertEquals(
                List.of("0123", "4567", "89ab", "cdef"),
                attachment.digestGroups().subList(0, 4));
        assertEquals("1,234,567", attachment.lengthWords());
    }

    @Test
    void refusesAnAttachmentThatCannotBe() {
        String digest = "0".repeat(64);
        assertThrows(IllegalArgumentException.class, () -> new ListedAttachment(" ", 1, digest));
        assertThrows(IllegalArgumentException.class, () -> new ListedAttachment("n".repeat(256), 1, digest));
        assertThrows(IllegalArgumentException.class, () -> new ListedAttachment("a", -1, digest));
        assertThrows(IllegalArgumentException.class, () -> new ListedAttachment("a", 1, "0".repeat(63) + "G"));
    }

    @Test
    void refusesACodeThatCannotBeReadAtItsSize() {
        assertEquals(130, new SmallCode("x".repeat(130), "s").text().length());
        assertThrows(IllegalArgumentException.class, () -> new SmallCode("x".repeat(131), "s"));
        assertThrows(IllegalArgumentException.class, () -> new SmallCode("鹭".repeat(44), "s"));
        assertThrows(IllegalArgumentException.class, () -> new SmallCode("", "s"));
    }

    @Test
    void refusesACertificateWithoutText() {
        CertificatePaper good = Papers.bare();
        assertThrows(
                IllegalArgumentException.class,
                () -> new CertificatePaper(
                        good.office(),
                        false,
                        good.number(),
                        List.of(),
                        List.of(),
                        List.of(),
                        good.handlingNotary(),
                        good.issued(),
                        good.code()));
    }

    @Test
    void saysOnlyOfADemonstrationOfficeThatItIsOne() {
        assertTrue(Papers.usual().demoLine().contains("演示"));
        assertEquals("", Papers.bare().demoLine());
    }

    @Test
    void splitsTextIntoParagraphsAtItsLines() {
        assertEquals(List.of("甲。", "乙。"), CertificatePaper.paragraphs("甲。\n\n  乙。 \r\n"));
    }
}
