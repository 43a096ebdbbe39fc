package org.sealbook.reports.layout;

import java.util.List;

/** Where a line of Chinese, Western or mixed text may be broken (the rules of GB/T 15834 and common typesetting). */
final class CharacterRules {

    private static final String CLOSING_WIDE = "、。，．；：？！）〕］｝〉》」』】〗〙〛”’";
    private static final String OPENING_WIDE = "（〔［｛〈《「『【〖〘〚“‘";
    private static final String NEVER_FIRST = CLOSING_WIDE + ",.;:?!)]}%°·•–—…‰′″℃℉ー々〻ゝゞヽヾ％～";
    private static final String NEVER_LAST = OPENING_WIDE + "([{$¥£€#№￥＄＃";

    private CharacterRules() {}

    /** Whether a new line may begin with the glyph at {@code next}; a cut in a word is never among these places. */
    static boolean mayBreakBefore(List<Glyph> glyphs, int next) {
        int before = glyphs.get(next - 1).codePoint();
        int after = glyphs.get(next).codePoint();
        if (isBlank(after) || isMark(after)) {
            return false;
        }
        if (isBlank(before)) {
            return true;
        }
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (isWide(before) || isWide(after) || before == '—') {
            return true;
        }
        return before == '-'
                && next >= 2
                && Character.isLetter(glyphs.get(next - 2).codePoint())
                && Character.isLetter(after);
    }

    /** A blank at which a line may be broken; not the no-break space. */
    static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\u3000';
    }

    /** A mark that belongs to the character before it. */
    static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.ENCLOSING_MARK;
    }

    /** A Chinese character, or another that fills the square as one. */
    static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x2E80 && codePoint <= 0x33FF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }

    /** Punctuation whose right half is blank. */
    static boolean closesWide(int codePoint) {
        return CLOSING_WIDE.indexOf(codePoint) >= 0;
    }

    /** Punctuation whose left half is blank. */
    static boolean opensWide(int codePoint) {
        return OPENING_WIDE.indexOf(codePoint) >= 0;
    }
}
