package org.sealbook.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.reports.paper.CaseDocument;
import org.sealbook.reports.paper.DocumentBlock;
import org.sealbook.reports.paper.DocumentBlock.Column;
import org.sealbook.reports.paper.DocumentBlock.Field;
import org.sealbook.reports.paper.DocumentBlock.Paragraph;
import org.sealbook.reports.paper.DocumentBlock.Table;

/** Papers of cases for tests. */
public final class CasePapers {

    private static final String OFFICE = "鹭屿市鹭岛公证处";

    private CasePapers() {}

    /** One with every kind of block. */
    public static CaseDocument slip() {
        return new CaseDocument(
                OFFICE,
                true,
                "受理通知单",
                "案件 1a2b3c4d · 第 1 号",
                Optional.of("陈小鹭"),
                List.of(
                        new Field("公证事项", "保全证据（网页）"),
                        new Field("联系电话", ""),
                        new Paragraph("您的申请符合《中华人民共和国公证法》的规定，本处已于二〇二六年十一月二十二日受理，承办公证员为林海。"),
                        new Table(
                                List.of(
                                        new Column("序号", 1, false),
                                        new Column("材料", 6, false),
                                        new Column("份数", 1, true)),
                                List.of(List.of("1", "申请人的身份证件", "1"), List.of("2", "权利证明", ""))),
                        new Paragraph("请妥善保管本通知单。")),
                List.of("申请人"),
                Optional.of(LocalDate.of(2026, 11, 22)));
    }

    /** A record of so many questions, each with an answer. */
    public static CaseDocument inquiry(int questions) {
        StringBuilder text = new StringBuilder("询问人表明身份，告知被询问人如实陈述的义务。\n");
        for (int at = 1; at <= questions; at++) {
            text.append("问：第").append(at).append("个问题：您申请办理什么公证？\n");
            text.append("答:第").append(at).append("个回答：我发现有人未经许可在网上销售我的作品，为维护权利，申请对网页内容办理保全证据公证。\n");
        }
        List<DocumentBlock> blocks = new ArrayList<>(List.of(new Field("地点", "本处第二接待室")));
        blocks.addAll(CaseDocument.written(text.toString()));
        return new CaseDocument(
                OFFICE,
                false,
                "询问笔录",
                "案件 1a2b3c4d · 第 2 号",
                Optional.empty(),
                blocks,
                List.of("被询问人", "询问人", "记录人"),
                Optional.empty());
    }

    /** A paper with so many rows in its table. */
    public static CaseDocument catalogue(int papers) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 1; at <= papers; at++) {
            rows.add(List.of(Integer.toString(at), "第" + at + "份材料，题名很长".repeat(1 + at % 4), at + "–" + at));
        }
        return new CaseDocument(
                OFFICE,
                false,
                "卷内目录",
                "案件 1a2b3c4d",
                Optional.empty(),
                List.of(new Table(
                        List.of(new Column("序号", 1, false), new Column("题名", 8, false), new Column("页次", 2, true)),
                        rows)),
                List.of(),
                Optional.empty());
    }
}
