package org.sealbook.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.sealbook.reports.layout.PdfAttachment;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.ListedAttachment;
import org.sealbook.reports.paper.SmallCode;

/** Certificates of several shapes, made up for the tests of this module. */
public final class Papers {

    public static final String OFFICE = "福建省鹭岛市鹭岛公证处";
    public static final String NUMBER = "（2026）鹭岛证内字第57号";
    public static final String CODE = "SB1|ledger.example/ludao/1|" + NUMBER + "|57.0|q83vEjRWeJCrze8SNFZ4kA";
    public static final Instant WHEN = Instant.parse("2026-11-22T08:00:00Z");

    private static final List<String> PARTIES =
            List.of("申请人：陈小鹭，女，一九九〇年三月五日出生，公民身份号码：350200199003050028，现住福建省鹭岛市思明路12号。", "公证事项：保全证据（网页）");

    private static final List<String> TEXT = List.of(
            "申请人陈小鹭因发现他人未经许可在网络上销售其享有著作权的美术作品《白鹭》的复制品，为防止证据灭失，于二〇二六年十一月二十日向本处申请对相关网页进行保全证据。",
            "根据《中华人民共和国公证法》的规定，本公证员与公证员助理林海于二〇二六年十一月二十二日在本处，使用本处经清洁性检查的计算机，"
                    + "对申请人指定的网址 https://shop.example.com/items/2026/white-egret?sku=88213 所显示的内容进行了截屏和录像，过程连续、未经剪辑。",
            "兹证明本公证书所附文件均系上述保全过程中现场取得，其长度及 SHA-256 值与附件清单所载相符。");

    private Papers() {}

    public static CertificatePaper usual() {
        return paper(PARTIES, TEXT, attachments(3), true, SmallCode.SENTENCE);
    }

    /** Text for four pages. */
    public static CertificatePaper longOne() {
        List<String> text = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            text.addAll(TEXT);
        }
        return paper(PARTIES, text, attachments(2), false, SmallCode.SENTENCE);
    }

    public static CertificatePaper english() {
        return paper(
                List.of("Applicant: Chen Xiaolu, female, born on 5 March 1990, holder of passport E12345678"),
                List.of(
                        "This is to certify that on 22 November 2026 the applicant’s web page at"
                            + " https://shop.example.com/items/2026/white-egret?sku=88213 was captured in this office,"
                            + " on a machine that had passed the “cleanliness check”, by the undersigned notary"
                            + " together with an assistant.",
                        "The files listed below were taken during that capture; their lengths and SHA-256 values are"
                            + " those of the list. Nothing is certified as to the truth of what the page said, nor as"
                            + " to what happened before the recording."),
                attachments(3),
                true,
                SmallCode.ENGLISH_SENTENCE);
    }

    public static CertificatePaper withAttachments(int count) {
        return paper(PARTIES, TEXT, attachments(count), true, SmallCode.SENTENCE);
    }

    /** Nothing that may be left out. */
    public static CertificatePaper bare() {
        return paper(List.of(), List.of("兹证明前面的影印件与原件相符。"), List.of(), false, SmallCode.SENTENCE);
    }

    public static CertificatePaper withText(String paragraph) {
        return paper(PARTIES, List.of(paragraph), List.of(), true, SmallCode.SENTENCE);
    }

    public static CertificatePaper withLongNames() {
        String digits = String.join("", Collections.nCopies(25, "0123456789"));
        return paper(
                PARTIES,
                TEXT,
                List.of(
                        attachment(1, digits + ".mp4"),
                        attachment(2, "关于白鹭美术作品被侵权的网页截屏及全程录像（含清洁性检查、网络环境检查、时间校准记录）第一部分，共三部分".repeat(4) + ".mp4")),
                false,
                SmallCode.SENTENCE);
    }

    public static List<PdfAttachment> files() {
        return List.of(
                new PdfAttachment(
                        "57.entry", "application/json", "{\"v\":1}".getBytes(StandardCharsets.UTF_8), "公证决定的登记记录"),
                new PdfAttachment(
                        "57.entry-proof",
                        "text/plain",
                        "sealbook entry-proof v1\nindex 0\n".getBytes(StandardCharsets.UTF_8),
                        "登记记录在其区块中的包含证明"));
    }

    private static CertificatePaper paper(
            List<String> parties,
            List<String> text,
            List<ListedAttachment> attachments,
            boolean demo,
            String sentence) {
        return new CertificatePaper(
                OFFICE,
                demo,
                NUMBER,
                parties,
                text,
                attachments,
                "王海燕",
                LocalDate.of(2026, 11, 22),
                new SmallCode(CODE, sentence));
    }

    private static List<ListedAttachment> attachments(int count) {
        List<ListedAttachment> attachments = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            attachments.add(attachment(
                    number,
                    switch (number % 4) {
                        case 1 -> "保全过程全程录像-" + number + ".mp4";
                        case 2 -> "网页截屏_white-egret_" + number + ".png";
                        case 3 -> "network-" + number + ".har";
                        default -> "工作记录（第" + number + "份）.pdf";
                    }));
        }
        return attachments;
    }

    private static ListedAttachment attachment(int number, String name) {
        Random random = new Random(number);
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return new ListedAttachment(
                name, random.nextLong(1, 3_000_000_000L), HexFormat.of().formatHex(digest));
    }
}
