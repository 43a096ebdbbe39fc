package org.sealbook.workstation.parts;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** Every part in its states, written as pictures to look at. Not part of the ordinary run: a picture fails no build. */
@Tag("screens")
class PartsPictures {

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final List<String> STEPS_ZH = List.of("本处已记", "同业已见", "达到法定数", "已加时间戳");
    private static final List<String> STEPS_EN = List.of("Recorded here", "Seen by others", "Quorum", "Timestamped");

    @ParameterizedTest
    @CsvSource({"LIGHT,NORMAL", "DARK,NORMAL", "LIGHT,LARGE", "DARK,SMALL"})
    void everyPart(Appearance appearance, TypeSize size) throws Exception {
        String suffix = (appearance + "-" + size).toLowerCase(Locale.ROOT);
        Pictures.take("parts-page-" + suffix, appearance, size, 1000, 0, PartsPictures::page);
        Pictures.take("parts-states-" + suffix, appearance, size, 1000, 0, PartsPictures::states);
        Pictures.take("parts-list-" + suffix, appearance, size, 1000, 560, ListPictures::full);
        Pictures.take("parts-list-loading-" + suffix, appearance, size, 1000, 400, ListPictures::loading);
        Pictures.take("parts-list-failed-" + suffix, appearance, size, 1000, 500, ListPictures::failed);
        Pictures.take("parts-proof-" + suffix, appearance, size, 1000, 720, () -> ListPictures.proof(4));
        Pictures.take("parts-proof-long-" + suffix, appearance, size, 1000, 720, () -> ListPictures.proof(40));
        Pictures.take("parts-modal-" + suffix, appearance, size, 1000, 620, PartsPictures::modal);
    }

    private static void nothing() {}

    private static Parent page() {
        PageHeader zh = new PageHeader("案件", "37 件在办,其中 4 件今日到期")
                .with(new SearchField("编号、当事人、事项", _ -> {}))
                .with(
                        new ActionButton("导出", Weight.PLAIN, PartsPictures::nothing).with(Icons.SAVE),
                        new ActionButton("受理新案", Weight.PRIMARY, PartsPictures::nothing).with(Icons.ADD));
        PageHeader en = new PageHeader("Certificate (2026)鹭岛证内字第57号", "Draft, approved by Lin Wanqing at 14:02")
                .with(
                        new IconButton(Icons.MORE, "More", PartsPictures::nothing),
                        new ActionButton("Check again", Weight.PLAIN, PartsPictures::nothing),
                        new ActionButton("Issue", Weight.SEAL, PartsPictures::nothing));
        HBox pills = row(
                new Pill("已核验", Tone.GOOD),
                new Pill("待审批", Tone.WATCH),
                new Pill("核验未通过", Tone.BAD),
                new Pill("办理中", Tone.CALM),
                new Pill("已出证", Tone.SEAL),
                new Pill("Verified", Tone.GOOD),
                new Pill("Waiting", Tone.WATCH),
                new Pill("Failed", Tone.BAD),
                new Pill("In progress", Tone.CALM),
                new Pill("Issued", Tone.SEAL));
        Facts facts = new Facts()
                .with("编号", "(2026)鹭岛证内字第57号")
                .with("当事人", "厦门海平线文化传播有限公司;委托代理人 陈思远")
                .with("事项", "保全证据公证:网络侵权页面与直播录屏")
                .with("期限", "2026-11-28 · 还有 6 天")
                .with("状态", new Pill("待审批", Tone.WATCH))
                .with("承办公证员", "林晚晴")
                .with("摘要", new DigestText(DIGEST, "复制"))
                .with("成熟度", ladder(MaturityLadder.Form.COMPACT, STEPS_ZH, 1, "2 / 3"));
        HBox ladders = row(
                ladder(MaturityLadder.Form.COMPACT, STEPS_ZH, 0, ""),
                ladder(MaturityLadder.Form.COMPACT, STEPS_ZH, 1, ""),
                ladder(MaturityLadder.Form.COMPACT, STEPS_EN, 1, "2 / 3"),
                ladder(MaturityLadder.Form.COMPACT, STEPS_EN, 3, ""),
                ladder(MaturityLadder.Form.COMPACT, STEPS_ZH, 4, ""));
        MiddleEllipsis name = new MiddleEllipsis("2026-11-22 直播间侵权销售全过程录屏(含购物车、评论区与主播口播)_第 3 段_原始文件.mp4");
        name.setMaxWidth(360);
        HBox digests = row(DigestText.brief(DIGEST, 3, "复制摘要"), name);
        return new VBox(
                zh,
                body(
                        pills,
                        ladders,
                        digests,
                        new SectionTitle("案件信息", new ActionButton("修改", Weight.QUIET, PartsPictures::nothing)),
                        new Card(facts)),
                en,
                body(
                        new Card(
                                new SectionTitle("How firmly it is held"),
                                ladder(MaturityLadder.Form.LARGE, STEPS_EN, 1, "2 / 3"),
                                ladder(MaturityLadder.Form.LARGE, STEPS_ZH, 3, ""),
                                ladder(MaturityLadder.Form.LARGE, STEPS_ZH, 4, ""),
                                ladder(MaturityLadder.Form.LARGE, STEPS_ZH, 0, "")),
                        buttons(),
                        inputs()));
    }

    private static HBox buttons() {
        ActionButton off = new ActionButton("不可用", Weight.PRIMARY, PartsPictures::nothing);
        off.setDisable(true);
        return row(
                new ActionButton("重新核验", Weight.PLAIN, PartsPictures::nothing).with(Icons.AGAIN),
                new ActionButton("受理", Weight.PRIMARY, PartsPictures::nothing),
                new ActionButton("签发", Weight.SEAL, PartsPictures::nothing).with(Icons.SIGN),
                new ActionButton("查看证明", Weight.QUIET, PartsPictures::nothing),
                off,
                new IconButton(Icons.PRINT, "打印", PartsPictures::nothing),
                new IconButton(Icons.SETTINGS, "设置", PartsPictures::nothing));
    }

    private static HBox inputs() {
        TextField field = new TextField("陈思远");
        TextField empty = new TextField();
        empty.setPromptText("身份证号码");
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().addAll("保全证据", "委托");
        choice.getSelectionModel().selectFirst();
        CheckBox check = new CheckBox("仅看我的");
        check.setSelected(true);
        ProgressBar bar = new ProgressBar(0.62);
        return row(field, empty, choice, check, new CheckBox("含已归档"), bar);
    }

    private static Parent states() {
        Problem problem = new Problem(
                "文件没有固定下来:磁盘已满。", "已读入的 3 个文件都在,案件没有改变。", "请腾出至少 2.4 GB 空间,然后重试。", "EVIDENCE-DISK-FULL", "");
        Problem english = new Problem(
                "The signature could not be made: the token did not answer within 30 seconds.",
                "The number 57 stays decided for this certificate, and the text is as approved.",
                "Plug the token in again, then issue once more. The same number will be used.",
                "SIGN-TOKEN-SILENT",
                "");
        return new VBox(
                new Banner(
                                Tone.BAD,
                                "鹭岛公证处出现分叉:同一高度 58 有两个不同的头。不要据此签发,请联系联盟管理人。",
                                new ActionButton("查看两个头", Weight.PLAIN, PartsPictures::nothing))
                        .asAlarm(),
                new Banner(Tone.WATCH, "离线。工作照常进行,3 个新区块在连上之后自动送出。"),
                new Banner(
                        Tone.CALM, "Only the heading is shown: the evidence of this case is kept at another station."),
                new Banner(
                        Tone.GOOD,
                        "已连上。全部 58 个区块已被 4 / 7 个共签方看到。",
                        new ActionButton("查看", Weight.QUIET, PartsPictures::nothing)),
                body(
                        new ErrorPane(problem, "复制", new ActionButton("重试", Weight.PRIMARY, PartsPictures::nothing)),
                        new ErrorPane(english, "Copy"),
                        new Card(new EmptyState(
                                Icons.EVIDENCE,
                                "这里将列出本案固定的证据。把文件或文件夹拖到这里,或者从磁盘选取。",
                                new ActionButton("选取文件", Weight.PRIMARY, PartsPictures::nothing))),
                        new Skeleton(3, "正在读取案件")));
    }

    private static Parent modal() {
        StackPane host = new StackPane(new VBox(page()));
        TextArea reason = new TextArea();
        reason.setPromptText("理由");
        reason.setPrefRowCount(3);
        Label sentence = new Label("将占用编号(2026)鹭岛证内字第57号,不能退回。签发后,文件即可离开本处。");
        sentence.setWrapText(true);
        new ModalPane(
                        "签发公证书",
                        new VBox(12, sentence, reason),
                        new ActionButton("签发", Weight.SEAL, PartsPictures::nothing),
                        "暂不签发")
                .show(host);
        return host;
    }

    private static MaturityLadder ladder(MaturityLadder.Form form, List<String> steps, int reached, String partial) {
        return new MaturityLadder(form, steps, reached, partial);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setStyle("-fx-alignment: CENTER_LEFT;");
        return row;
    }

    private static VBox body(Node... nodes) {
        VBox body = new VBox(14, nodes);
        body.setStyle("-fx-padding: 0.8em 1.6em 1.6em 1.6em;");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }
}
