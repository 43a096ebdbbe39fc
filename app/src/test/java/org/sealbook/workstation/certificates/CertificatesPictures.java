package org.sealbook.workstation.certificates;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of certificates in its states, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class CertificatesPictures {

    @TempDir
    Path home;

    private Settings settings = new Settings(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL, List.of());
    private String suffix = "";

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "ZH,LIGHT,LARGE"})
    void everyState(Language language, Appearance appearance, TypeSize size) throws Exception {
        settings = new Settings(language, appearance, size, List.of());
        suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (TestWindow notary = as(folder, TestOffice.NOTARY)) {
            show(notary, "empty", Place.of(ScreenName.CERTIFICATES));
        }
        Id caseToDraft;
        Id submitted;
        Id returned;
        Id approved;
        Id issued;
        Id drafted;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            WorkingDay day = new WorkingDay(office, home.resolve("in"));
            for (String applicant : List.of("林晚晴", "黄志远", "苏敏")) {
                day.issued(day.examined(applicant, "declaration", "外民"), applicant);
            }
            issued = day.issued(
                    day.examined("陈小鹭", "preservation-web", "内民", "商品页面.html", "商品页面整页截图.png", "访问记录.har"), "陈小鹭");
            returned = day.submitted(day.examined("郭一帆", "preservation-web", "内民", "评论区.html"), "郭一帆");
            day.sendBack(returned, "证词未写明取证所用设备和网络接入方式，请补充后重新提交。");
            approved = day.approved(day.examined("许嘉禾", "power-of-attorney", "内民", "委托书.pdf"), "许嘉禾");
            drafted = day.drafted(
                    day.examined(
                            "厦门海平线文化传播有限公司驻鹭屿市知识产权维权工作组负责人欧阳思远",
                            "preservation-audio-visual",
                            "内经",
                            "2026-11-22 直播间侵权销售全过程录屏（含购物车、评论区与主播口播）_第 3 段_原始文件.mp4"),
                    "厦门海平线文化传播有限公司驻鹭屿市知识产权维权工作组负责人欧阳思远");
            submitted = day.submitted(
                    day.examined("叶青禾", "preservation-web", "内民", "店铺首页.html", "店铺首页整页截图.png", "订单流程录屏.mp4"), "叶青禾");
            caseToDraft = day.examined(
                    "沈若溪", "preservation-web", "内民", "文章页面.html", "文章页面整页截图.png", "访问记录.har", "清洁性检查报告.txt");
        }
        try (TestWindow notary = as(folder, TestOffice.NOTARY)) {
            show(notary, "list", Place.of(ScreenName.CERTIFICATES));
            show(notary, "draft", at(Around.DRAFT + caseToDraft.value()), "#certificate-paper .drawn");
            notary.type("#certificates-text", "申请人沈\uD844\uDEFE溪向本处申请办理保全证据公证。");
            notary.awaitWords("U+212FE");
            Pictures.take(notary, "certificates-unprintable" + suffix);
            show(notary, "returned", at(returned.value()), "#certificate-paper .drawn");
            show(notary, "long-names", at(drafted.value()), "#certificate-paper .drawn");
            show(notary, "approved", at(approved.value()), "#certificate-paper .drawn");
            notary.click("#certificates-issue");
            notary.await("the sheet", () -> notary.seen("#certificates-issue-number"));
            Pictures.take(notary, "certificates-issue" + suffix);
            show(notary, "issued", at(issued.value()), "#certificate-paper .drawn");
            notary.dialogs().willChoose(home.resolve("out"));
            notary.click("#certificates-export");
            notary.await("the files", () -> notary.seen(".made-files"));
            Pictures.take(notary, "certificates-exported" + suffix);
            notary.click("#certificates-print");
            notary.await("the sheet", () -> notary.seen(".modal-pane"));
            Pictures.take(notary, "certificates-print" + suffix);
            show(notary, "error", at("00000000000000000000000000000000"), ".error-pane");
        }
        try (TestWindow director = as(folder, TestOffice.DIRECTOR)) {
            show(director, "approve", at(submitted.value()), "#certificate-paper .drawn");
        }
    }

    private void show(TestWindow window, String name, Place place, String... awaited) throws Exception {
        window.go(place);
        for (String each : awaited) {
            window.await(each, () -> window.seen(each));
        }
        Pictures.take(window, "certificates-" + name + suffix);
    }

    private TestWindow as(OfficeFolder folder, String person) throws Exception {
        return TestWindow.open(home, settings, new VirtualClock()).signIn(folder.path(), person, TestOffice.password());
    }

    private static Place at(String subject) {
        return Place.of(ScreenName.CERTIFICATES, subject);
    }
}
