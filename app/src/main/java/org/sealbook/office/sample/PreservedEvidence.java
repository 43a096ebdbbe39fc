package org.sealbook.office.sample;

import static org.sealbook.casework.parties.PartyRole.APPLICANT;
import static org.sealbook.casework.parties.PartyRole.RELATED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.procedure.CaseStep;

/** The year's cases of evidence preservation: pages, broadcasts, calls, a purchase, a site. */
final class PreservedEvidence {

    private static final String WEB = "preservation-web";
    private static final String SOUND_AND_VISION = "preservation-audio-visual";
    private static final String CONDUCT = "preservation-conduct";
    private static final String FEE = "preservation";
    private static final String OFFICE_ROOM = "本处第二办证室";

    private PreservedEvidence() {}

    static List<CaseStory> all(SampleOffice at) {
        return List.of(
                shopPage(at),
                novelSite(at),
                newsSite(at),
                channelArticle(at),
                correspondence(at),
                foreignPage(at),
                finalOfTheCup(at),
                gala(at),
                phoneCall(at),
                headset(at),
                purchase(at),
                building(at));
    }

    private static CaseStory web(
            SampleOffice at, String name, int number, int day, String applicant, String other, String address) {
        CaseStory story = new CaseStory(at, name, number, day).by(SampleStaff.NOTARY, SampleStaff.ASSISTANT);
        return story.open(
                WEB,
                "内民",
                List.of(
                        story.people().resident(APPLICANT, applicant),
                        story.people().organisation(RELATED, other, "潘某")),
                Map.of("purpose", "维护自身合法权益", "address", address, "captured-on", story.date(), "device", "office"));
    }

    private static CaseStory shopPage(SampleOffice at) {
        return web(at, "web-shop", 1, 4, "陈小鹭", "浪潮小铺商贸有限公司", "https://shop.example/item/7788")
                .accepted(FEE)
                .examined()
                .fixed("商品页面.html", "整页截图.png", "清洁性检查.json", "网络记录.txt")
                .paid()
                .later(2)
                .completed()
                .later(1)
                .printed(2)
                .spoiled(CopyKind.DUPLICATE, "卡纸，第二页折损")
                .printedOnce(CopyKind.DUPLICATE)
                .later(2)
                .delivered("陈小鹭")
                .later(20)
                .archived(FileClass.ORDINARY);
    }

    private static CaseStory novelSite(SampleOffice at) {
        return web(at, "web-novel", 2, 18, "许文澜", "拾页文化传媒有限公司", "https://novel.example/book/1024")
                .accepted(FEE)
                .examined()
                .fixed("章节一.html", "章节二.html", "目录.png", "网络记录.txt")
                .paid()
                .later(3)
                .drafted()
                .submitted()
                .later(1)
                .approved()
                .later(1)
                .issuedAfterAVoidedNumber("签章设备断电，该号不再使用")
                .later(1)
                .printed(1)
                .delivered("许文澜")
                .later(30)
                .archived(FileClass.ORDINARY);
    }

    private static CaseStory newsSite(SampleOffice at) {
        return web(at, "web-news", 3, at.days().count() - 60, "郑闻达", "晨报网络科技有限公司", "https://news.example/2026/0815")
                .accepted(FEE)
                .examined()
                .fixed("报道页面.html", "转载清单.csv", "网络记录.txt")
                .paid()
                .later(2)
                .completed()
                .later(1)
                .printed(0)
                .delivered("郑闻达")
                .later(20)
                .reexamination(RequestedBy.INTERESTED_PERSON, "认为页面所载时间与实际发布时间不一致")
                .later(3)
                .decided(Reexamination.UPHELD, "经核对网络记录，取证过程和所得内容无误，予以维持", Optional.empty());
    }

    private static CaseStory channelArticle(SampleOffice at) {
        return web(at, "web-article", 4, at.days().count() - 50, "洪知远", "同安里文化传媒有限公司", "https://channel.example/a/42")
                .accepted(FEE)
                .examined()
                .fixed("推文.html", "推文截图.png", "对时记录.json")
                .paid()
                .later(2)
                .completed()
                .later(1)
                .printed(1)
                .delivered("洪知远")
                .later(10)
                .reexamination(RequestedBy.PARTY, "公证书中推文标题漏一字")
                .later(2)
                .decided(Reexamination.CORRECTED, "标题漏字属实，出具补正公证书", Optional.empty())
                .later(1)
                .completed()
                .later(1)
                .printed(0)
                .delivered("洪知远");
    }

    private static CaseStory correspondence(SampleOffice at) {
        return web(at, "web-mail", 5, at.days().count() - 40, "蔡书函", "望海商贸有限公司", "mailbox@example.com")
                .accepted(FEE)
                .examined()
                .fixed("交涉邮件.eml", "邮箱界面.png", "附件合同.pdf")
                .paid()
                .later(3)
                .completed()
                .later(1)
                .printed(1)
                .delivered("蔡书函");
    }

    private static CaseStory foreignPage(SampleOffice at) {
        CaseStory story = new CaseStory(at, "web-foreign", 6, at.days().count() - 12)
                .by(SampleStaff.THIRD_NOTARY, SampleStaff.OTHER_ASSISTANT);
        return story.open(
                        WEB,
                        "外民",
                        List.of(story.people().foreigner(APPLICANT, "Élodie Martin", "法国")),
                        Map.of(
                                "purpose",
                                "在法国提起诉讼",
                                "address",
                                "https://boutique.example/fr/article/9",
                                "captured-on",
                                story.date()))
                .accepted(FEE)
                .examined()
                .fixed("page-fr.html", "capture.png")
                .later(2)
                .step(CaseStep.SUPPLEMENT, "请补充网页内容的中文译文和译者资质");
    }

    private static CaseStory broadcast(
            SampleOffice at, String name, int number, int day, String applicant, String material) {
        CaseStory story = new CaseStory(at, name, number, day).by(SampleStaff.APPROVER, SampleStaff.OTHER_ASSISTANT);
        return story.open(
                SOUND_AND_VISION,
                "内经",
                List.of(story.people().organisation(APPLICANT, applicant, "沈台长")),
                Map.of(
                        "purpose",
                        "制止未经许可的转播",
                        "material",
                        material,
                        "medium",
                        "网络直播",
                        "captured-on",
                        story.date(),
                        "place",
                        OFFICE_ROOM));
    }

    private static CaseStory finalOfTheCup(SampleOffice at) {
        return broadcast(at, "live-final", 7, at.days().count() - 35, "鹭屿广播电视有限公司", "足球决赛的网络直播")
                .accepted(FEE)
                .examined()
                .fixed("直播第一段.mp4", "直播第二段.mp4", "清洁性检查.json", "对时记录.json")
                .paid()
                .later(3)
                .completed()
                .later(1)
                .printed(1)
                .printedOnce(CopyKind.ORIGINAL)
                .delivered("沈台长");
    }

    private static CaseStory gala(SampleOffice at) {
        return broadcast(at, "live-gala", 8, at.days().count() - 10, "鹭屿晚会制作有限公司", "晚会节目的网络直播")
                .accepted(FEE)
                .examined()
                .fixed("晚会片段.mp4", "弹幕记录.csv")
                .later(3)
                .drafted()
                .step(SampleStaff.APPROVER, CaseStep.REVIEW, Map.of());
    }

    private static CaseStory phoneCall(SampleOffice at) {
        CaseStory story = new CaseStory(at, "phone-call", 9, at.days().count() - 11)
                .by(SampleStaff.NOTARY, SampleStaff.THIRD_ASSISTANT);
        return story.open(
                        SOUND_AND_VISION,
                        "内民",
                        List.of(
                                story.people().resident(APPLICANT, "黄听雨"),
                                story.people().agent("方远", "代为申请并领取公证书")),
                        Map.of(
                                "purpose",
                                "证明双方曾就退货达成一致",
                                "material",
                                "申请人与客服的通话录音",
                                "medium",
                                "手机",
                                "captured-on",
                                story.date(),
                                "place",
                                OFFICE_ROOM))
                .accepted(FEE)
                .examined()
                .fixed("通话录音.wav", "通话记录.png")
                .later(2)
                .drafted()
                .submitted()
                .later(1)
                .returned("请写明录音所用设备和播放过程");
    }

    private static CaseStory conduct(
            SampleOffice at,
            String name,
            int number,
            int day,
            String applicant,
            String kind,
            String what,
            String place) {
        CaseStory story =
                new CaseStory(at, name, number, day).by(SampleStaff.THIRD_NOTARY, SampleStaff.THIRD_ASSISTANT);
        return story.open(
                CONDUCT,
                "内民",
                List.of(story.people().resident(APPLICANT, applicant)),
                Map.of("purpose", "保全证据", "conduct", kind, "what", what, "captured-on", story.date(), "place", place));
    }

    private static CaseStory headset(SampleOffice at) {
        return conduct(at, "headset", 10, at.days().count() - 9, "苏幻真", "operation", "在头戴设备中运行应用", OFFICE_ROOM)
                .accepted(FEE)
                .examined()
                .fixed("头显画面.mp4", "操作步骤.txt")
                .later(2)
                .drafted();
    }

    private static CaseStory purchase(SampleOffice at) {
        return conduct(at, "purchase", 11, at.days().count() - 8, "汤识货", "purchase", "在网店匿名购买商品并收取包裹", "本处收发室")
                .accepted(FEE)
                .examined()
                .fixed("订单页面.html", "包裹封存照片.png", "物流记录.csv")
                .later(2)
                .drafted()
                .submitted();
    }

    private static CaseStory building(SampleOffice at) {
        return conduct(at, "building", 12, at.days().count() - 7, "丁旧居", "site-state", "房屋拆除前现场状况", "鹭屿市同安里 12 号")
                .accepted(FEE)
                .examined()
                .fixed("外立面.png", "室内一.png", "室内二.png", "现场录像.mp4")
                .later(2)
                .drafted()
                .submitted()
                .later(1)
                .approved();
    }
}
