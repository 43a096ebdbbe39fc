package org.sealbook.reports.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealbook.reports.CasePapers;
import org.sealbook.reports.paper.DocumentBlock.Column;
import org.sealbook.reports.paper.DocumentBlock.Paragraph;
import org.sealbook.reports.paper.DocumentBlock.Speaker;
import org.sealbook.reports.paper.DocumentBlock.Spoken;
import org.sealbook.reports.paper.DocumentBlock.Table;

class CaseDocumentTest {

    @Test
    void readsQuestionsAnswersAndParagraphsLineByLine() {
        assertEquals(
                List.of(
                        new Paragraph("开始询问。"),
                        new Spoken(Speaker.QUESTION, "您申请什么?"),
                        new Spoken(Speaker.ANSWER, "保全证据。"),
                        new Paragraph("问题已问毕。"),
                        new Paragraph("答：")),
                CaseDocument.written("开始询问。\n\n  问：您申请什么?\n答: 保全证据。\n问题已问毕。\n答："));
    }

    @Test
    void namesEveryWordThatIsPrinted() {
        CaseDocument slip = CasePapers.slip();
        List<String> words = slip.wordings().stream().map(Wording::value).toList();
        assertEquals(
                List.of("受理通知单", "案件 1a2b3c4d · 第 1 号", "陈小鹭", "公证事项", "保全证据（网页）", "联系电话", ""), words.subList(0, 7));
        assertEquals(List.of("请妥善保管本通知单。", "申请人", "鹭屿市鹭岛公证处"), words.subList(words.size() - 3, words.size()));
        assertEquals(Optional.of("二〇二六年十一月二十二日"), slip.dateLine());
        assertEquals(CertificatePaper.DEMO, slip.demoLine());
        assertEquals("", CasePapers.inquiry(1).demoLine());
    }

    @Test
    void aTablesRowsHaveACellForEachColumn() {
        List<Column> two = List.of(new Column("甲", 1, false), new Column("乙", 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Table(two, List.of(List.of("1"))));
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Column("甲", 0, false));
        assertThrows(IllegalArgumentException.class, () -> new Paragraph(" "));
    }
}
