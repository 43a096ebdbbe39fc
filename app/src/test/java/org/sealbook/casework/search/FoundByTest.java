package org.sealbook.casework.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundByTest {

    @Test
    void aNameIsFoundFromEachOfItsCharactersByLettersAndBySyllables() {
        Set<String> tokens = FoundBy.tokens("王小明");
        assertTrue(tokens.containsAll(Set.of("王小明", "小明", "明", "wxm", "xm", "wangxiaoming", "xiaoming")));
    }

    @Test
    void aCharacterOfSeveralReadingsIsFoundByEach() {
        assertTrue(FoundBy.tokens("单丽").containsAll(Set.of("danli", "shanli", "dl", "sl")));
        assertTrue(FoundBy.tokens("吕布").contains("lvbu"));
        assertEquals("lvbu", FoundBy.plain("Lü Bu"));
    }

    @Test
    void aNameThatIsNotChineseIsFoundFromEachWord() {
        assertEquals(Set.of("exampletr".substring(0, 8), "tradingl", "ltd"), FoundBy.tokens("Example Trading Ltd"));
        assertEquals(
                Set.of(
                        "（2026）鹭岛",
                        "2026）鹭岛证",
                        "）鹭岛证内民字第",
                        "鹭岛证内民字第1",
                        "岛证内民字第1号",
                        "证内民字第1号",
                        "内民字第1号",
                        "民字第1号",
                        "字第1号",
                        "第1号",
                        "1号",
                        "号"),
                FoundBy.tokensOfText("（2026）鹭岛证内民字第1号"));
    }

    @Test
    void nobodyLooksForALimitedCompany() {
        Set<String> tokens = FoundBy.tokens("浪潮小铺商贸有限公司");
        assertTrue(tokens.contains("商贸有限公司"));
        assertFalse(tokens.contains("有限公司"));
        assertTrue(FoundBy.tokens("有限公司").contains("有限公司"));
    }

    @Test
    void whatIsLongerThanATokenIsFoundByItsBeginning() {
        String typed = "鹭屿市潮声网络科技";
        assertTrue(FoundBy.tokens("鹭屿市潮声网络科技有限公司").containsAll(FoundBy.beginnings(typed)));
        assertEquals(List.of(), FoundBy.beginnings("鹭屿市潮声网络科"));
        assertTrue(FoundBy.lines("鹭屿市潮声网络科技有限公司").getFirst().contains(typed));
    }

    @Test
    void anIdentityNumberIsFoundFromItsStartAndByItsEnding() {
        assertEquals(Set.of("99999919800101002x", "01002x"), FoundBy.tokensOfNumber("99999919800101002X"));
    }

    @Test
    void theLongestNameHasFewTokens() {
        assertTrue(FoundBy.tokens("单".repeat(200)).size() < 2_000);
        assertTrue(FoundBy.tokens("𡋾𡋾").size() < 20);
        assertEquals(Set.of(), FoundBy.tokens(" "));
    }
}
