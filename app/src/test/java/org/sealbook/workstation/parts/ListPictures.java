package org.sealbook.workstation.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.sealbook.workstation.parts.ProofPath.Kind;
import org.sealbook.workstation.parts.ProofPath.Sibling;
import org.sealbook.workstation.parts.ProofPath.Stamp;
import org.sealbook.workstation.parts.ProofPath.Step;

/** Lists and proofs for the pictures. */
final class ListPictures {

    private static final List<String> STEPS = List.of("本处已记", "同业已见", "达到法定数", "已加时间戳");
    private static final List<String> PEOPLE =
            List.of("陈思远", "厦门海平线文化传播有限公司", "Huang Meiling", "吴志强、吴志刚", "鹭岛区第三小学家长委员会");
    private static final List<String> MATTERS = List.of("保全证据:网络侵权页面", "委托", "遗嘱", "保全证据:直播间销售全过程录屏", "声明");

    private ListPictures() {}

    static Parent full() {
        PagedTable<Integer> table = table();
        table.show((last, limit, answer) -> answer.shown(
                IntStream.range(0, 40).boxed().limit(limit).skip(last.orElse(0)).toList()));
        table.select(3);
        table.requestFocus();
        return table;
    }

    static Parent loading() {
        PagedTable<Integer> table = table();
        table.show((_, _, _) -> {});
        return table;
    }

    static Parent failed() {
        PagedTable<Integer> table = table();
        table.show((_, _, answer) ->
                answer.failed(new Problem("案件没有读到:台账正在另一个窗口里重建。", "没有任何改变。", "重建结束后请重试。", "LIST-LEDGER-BUSY", "")));
        return table;
    }

    private static PagedTable<Integer> table() {
        return new PagedTable<Integer>(
                        row -> row,
                        new PagedTable.Words("正在读取案件", "复制", "重试"),
                        () -> new EmptyState(Icons.CASES, "这里将列出案件。"))
                .text("编号", 8, row -> "案2026-%04d".formatted(187 - row))
                .text("当事人", 12, row -> PEOPLE.get(row % PEOPLE.size()))
                .text("事项", 14, row -> MATTERS.get(row % MATTERS.size()))
                .part("状态", 7, ListPictures::state)
                .part(
                        "成熟度",
                        12,
                        row -> new MaturityLadder(
                                MaturityLadder.Form.COMPACT, STEPS, 1 + row % 4, row % 4 == 0 ? "2 / 3" : ""))
                .number("期限", 7, row -> "2026-12-%02d".formatted(1 + row % 28));
    }

    private static Pill state(int row) {
        return switch (row % 4) {
            case 0 -> new Pill("办理中", Tone.CALM);
            case 1 -> new Pill("待审批", Tone.WATCH);
            case 2 -> new Pill("已出证", Tone.SEAL);
            default -> new Pill("已归档", Tone.GOOD);
        };
    }

    static Parent proof(int levels) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.LEAF, "固定证据 · 第 2 项", hex(0), Optional.of(new Sibling(hex(100), true))));
        steps.add(new Step(Kind.NAMED, "区块 57 的根", hex(1), Optional.empty()));
        for (int level = 0; level < levels; level++) {
            steps.add(new Step(
                    level == 0 ? Kind.NAMED : Kind.INNER,
                    level == 0 ? "区块 57 的块头" : "",
                    hex(2 + level),
                    Optional.of(new Sibling(hex(200 + level), level % 3 == 1))));
        }
        steps.add(new Step(Kind.NAMED, "检查点,共 58 个区块", hex(99), Optional.empty()));
        ProofPath path = new ProofPath(
                steps,
                List.of(
                        new Stamp("云屿公证处", "14:02", true),
                        new Stamp("Harbour Notary Office", "14:05", true),
                        new Stamp("省公证协会", "尚未看到", false)),
                "共签方",
                "复制");
        path.setStyle("-fx-padding: 1em;");
        return new StackPane(path);
    }

    private static String hex(int seed) {
        return "%016x".formatted(0x9E3779B97F4A7C15L * (seed + 1)).repeat(4);
    }
}
