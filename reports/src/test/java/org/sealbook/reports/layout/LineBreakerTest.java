package org.sealbook.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Seed;

class LineBreakerTest {

    /** A square for everything Chinese, half of one for everything else. */
    private static final GlyphMetrics HALF_AND_WHOLE = codePoint -> {
        boolean square = CharacterRules.isWide(codePoint) || "“”‘’".indexOf(codePoint) >= 0;
        return new Glyph(codePoint, 1, square ? 1 : 0.5f, square ? 1 : 0.5f);
    };

    @Test
    void fillsLinesWithChinese() {
        assertEquals(List.of("一二三四五", "六七八"), broken("一二三四五六七八", 5));
    }

    @Test
    void beginsNoLineWithClosingPunctuation() {
        assertEquals(List.of("一二三", "四》。五"), broken("一二三四》。五", 4));
        assertEquals(List.of("甲乙丙", "丁、、戊"), broken("甲乙丙丁、、戊", 3.9f));
    }

    @Test
    void letsTheBlankHalfOfClosingPunctuationHangOverTheEnd() {
        assertEquals(List.of("一二三四，", "五"), broken("一二三四，五", 4.5f));
        assertEquals(4.5f, lines("一二三四，五", 4.5f).getFirst().width(), 1e-6);
    }

    @Test
    void endsNoLineWithOpeningPunctuation() {
        assertEquals(List.of("一二三", "《四五"), broken("一二三《四五", 4));
        assertEquals(List.of("一二", "（“三”"), broken("一二（“三”", 4));
    }

    @Test
    void keepsWesternWordsWhole() {
        assertEquals(List.of("the quick", "brown fox"), broken("the quick brown fox", 5));
        assertEquals(List.of("值为", "SHA-256", "的摘要"), broken("值为SHA-256的摘要", 3.5f));
    }

    @Test
    void breaksAfterAHyphenBetweenLettersOnly() {
        assertEquals(List.of("offline-", "first"), broken("offline-first", 5));
        assertEquals(List.of("no", "2026-11"), broken("no 2026-11", 4));
    }

    @Test
    void cutsWhatIsWiderThanALineAndLosesNothing() {
        assertEquals(List.of("01234567", "89abcdef", "01"), broken("0123456789abcdef01", 4));
    }

    @Test
    void cutsNoCharacterFromItsMark() {
        assertEquals(List.of("aaa", "e\u0301aa"), broken("aaae\u0301aa", 2));
    }

    @Test
    void makesTheFirstLineShorterWhereItIsIndented() {
        assertEquals(
                List.of("一二", "三四五六"),
                LineBreaker.lines(Shaper.shape("一二三四五六", HALF_AND_WHOLE), 2, 4).stream()
                        .map(LineBreakerTest::text)
                        .toList());
    }

    @Test
    void halvesTheFirstOfTwoNeighbouringMarks() {
        List<Glyph> glyphs = Shaper.shape("《一》，二。", HALF_AND_WHOLE);
        assertEquals(0.5f, glyphs.get(2).advance());
        assertEquals(1f, glyphs.get(3).advance());
        assertEquals(1f, glyphs.getLast().advance());
    }

    @Test
    void stretchesOnlyAsLongAsNobodySees() {
        Line full = lines("一二三四五六七八九十一二三四五六七八九十", 10.4f).getFirst();
        assertEquals(0.4f / 9, full.stretchTo(10.4f).betweenWide(), 1e-5);
        assertEquals(Line.Stretch.NONE, full.stretchTo(12));
        Line last = lines("一二三四五六七八九十一二三四五六七八九十", 10.4f).getLast();
        assertEquals(Line.Stretch.NONE, last.stretchTo(10.4f));
    }

    @Test
    void givesBlanksMoreThanIdeographsBear() {
        Line mixed = lines("甲乙 word 丙丁 longest-word-of-all", 9).getFirst();
        Line.Stretch stretch = mixed.stretchTo(mixed.width() + 0.6f);
        assertTrue(stretch.atBlanks() > stretch.betweenWide(), stretch::toString);
    }

    @Test
    void keepsEveryRuleOnRandomMixtures() {
        long seed = Seed.get();
        Random random = new Random(seed);
        String alphabet = "一二三四五六七八九十，。、；：？！《》（）“”『』 abcdef 0123-./%鹭岛证";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder("甲");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            float width = 3 + random.nextInt(12);
            String told = "seed " + seed + ", width " + width + ": " + text;
            List<Line> lines = lines(text.toString(), width);
            StringBuilder back = new StringBuilder();
            for (Line line : lines) {
                assertTrue(line.width() <= width + 1e-4, told);
                back.append(text(line));
            }
            assertEquals(text.toString().replace(" ", ""), back.toString().replace(" ", ""), told);
            assertTrue(lines.getLast().endsParagraph(), told);
            for (int at = 0; at + 1 < lines.size(); at++) {
                assertFalse(lines.get(at).endsParagraph(), told);
            }
        }
    }

    private static List<Line> lines(String text, float width) {
        return LineBreaker.lines(Shaper.shape(text, HALF_AND_WHOLE), width, width);
    }

    private static List<String> broken(String text, float width) {
        return lines(text, width).stream().map(LineBreakerTest::text).toList();
    }

    private static String text(Line line) {
        StringBuilder text = new StringBuilder();
        line.glyphs().forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
        return text.toString();
    }
}
