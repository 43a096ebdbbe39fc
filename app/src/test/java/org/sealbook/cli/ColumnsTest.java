package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aChineseCharacterIsAsWideAsTwoLatinOnes() {
        assertEquals(
                List.of("案件   1", "state  草稿  x"),
                new Columns().row("案件", "1").row("state", "草稿", "x").lines());
    }

    @Test
    void rareCharactersSignsAndCombiningMarksHaveTheirWidths() {
        assertEquals(2, Columns.width("𠮷"));
        assertEquals(2, Columns.width("📷"));
        assertEquals(2, Columns.width("（"));
        assertEquals(1, Columns.width("e\u0301"));
        assertEquals(2, Columns.width("한"));
    }
}
