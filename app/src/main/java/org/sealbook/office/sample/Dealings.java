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

/** The year's contracts, powers of attorney, wills and inheritances, and a prize draw. */
final class Dealings {

    private static final String FEE = "certificate";
    private static final String DEBTOR = "集美坡食品有限公司";

    private Dealings() {}

    static List<CaseStory> all(SampleOffice at) {
        return List.of(loan(at), enforcement(at), powerForFrance(at), will(at), inheritance(at), prizeDraw(at));
    }

    private static CaseStory loan(SampleOffice at) {
        CaseStory story = new CaseStory(at, "loan", 18, 40).by(SampleStaff.NOTARY);
        return story.open(
                        "enforceable-contract",
                        "内经",
                        List.of(
                                story.people().resident(APPLICANT, "余放款"),
                                story.people().organisation(APPLICANT, DEBTOR, "冯欠之")),
                        Map.of(
                                "title",
                                "借款合同",
                                "creditor",
                                "余放款",
                                "debtor",
                                DEBTOR,
                                "amount",
                                "800000",
                                "due-on",
                                at.days().day(150).toString(),
                                "consent",
                                "yes",
                                "signed-on",
                                story.date()))
                .conflict(SampleStaff.THIRD_ASSISTANT, "与债务人的法定代表人系姻亲")
                .accepted(FEE)
                .examined()
                .fixed("借款合同.pdf", "营业执照.png")
                .paid()
                .later(3)
                .completed()
                .later(1)
                .printed(2)
                .delivered("余放款")
                .later(35)
                .archived(FileClass.ORDINARY);
    }

    private static CaseStory enforcement(SampleOffice at) {
        CaseStory story = new CaseStory(at, "enforcement", 19, at.days().count() - 30).by(SampleStaff.NOTARY);
        return story.open(
                        "enforcement-certificate",
                        "内经",
                        List.of(story.people().resident(APPLICANT, "余放款")),
                        Map.of(
                                "original-number",
                                "本处就《借款合同》出具的",
                                "creditor",
                                "余放款",
                                "debtor",
                                DEBTOR,
                                "debt",
                                "借款本金人民币八十万元及利息",
                                "defaulted-on",
                                at.days().day(150).toString(),
                                "asked-on",
                                story.date()))
                .accepted(FEE)
                .examined()
                .fixed("催告函.pdf", "银行流水.csv")
                .paid()
                .later(4)
                .completed();
    }

    private static CaseStory powerForFrance(SampleOffice at) {
        CaseStory story = new CaseStory(at, "power-france", 20, at.days().count() - 45).by(SampleStaff.THIRD_NOTARY);
        return story.open(
                        "power-of-attorney",
                        "外民",
                        List.of(story.people().resident(APPLICANT, "林远行")),
                        Map.of(
                                "attorney",
                                "Jean Dupont",
                                "scope",
                                "代为出售位于法国里昂的房产",
                                "signed-on",
                                story.date(),
                                "place-of-use",
                                "法国",
                                "translation",
                                "fr"))
                .accepted(FEE)
                .reduced(5_000, "七十岁以上老人，减收")
                .paid()
                .examined()
                .later(1)
                .completed()
                .later(1)
                .printed(1)
                .delivered("林远行")
                .later(6)
                .reexamination(RequestedBy.OFFICE, "译文中受托人姓名拼写有误")
                .later(1)
                .decided(Reexamination.REISSUED, "收回原公证书，更正后重发", Optional.empty())
                .later(1)
                .completed()
                .later(1)
                .printed(1)
                .spoiled(CopyKind.ORIGINAL, "骑缝章不清")
                .printedOnce(CopyKind.ORIGINAL)
                .delivered("林远行");
    }

    private static CaseStory will(SampleOffice at) {
        CaseStory story = new CaseStory(at, "will", 21, 60).by(SampleStaff.APPROVER, SampleStaff.ASSISTANT);
        return story.open(
                        "will",
                        "内民",
                        List.of(story.people().resident(APPLICANT, "萧守约")),
                        Map.of(
                                "signed-on",
                                story.date(),
                                "place",
                                "本处第一办证室",
                                "hand",
                                "own",
                                "recorded",
                                "yes",
                                "state",
                                "神志清楚，表达自如"))
                .accepted("will")
                .paid()
                .examined()
                .fixed("遗嘱影印件.pdf", "同步录像.mp4")
                .later(2)
                .completed()
                .later(1)
                .printed(0)
                .delivered("萧守约")
                .later(15)
                .archived(FileClass.SECRET);
    }

    private static CaseStory inheritance(SampleOffice at) {
        CaseStory story = new CaseStory(at, "inheritance", 22, at.days().count() - 28).by(SampleStaff.NOTARY);
        SamplePeople people = story.people();
        return story.open(
                        "inheritance",
                        "内民",
                        List.of(people.resident(APPLICANT, "韩念慈"), people.resident(RELATED, "韩念祖")),
                        Map.of(
                                "deceased",
                                "韩老先生",
                                "died-on",
                                "2025-06-30",
                                "by",
                                "law",
                                "estate",
                                "鹭屿市示例路 7 号房屋一套",
                                "heirs",
                                "韩念慈、韩念祖"))
                .accepted(FEE)
                .examined()
                .fixed("死亡证明.pdf", "户籍材料.pdf")
                .later(4)
                .step(CaseStep.SUPPLEMENT, "请补充被继承人父母的死亡证明")
                .later(8)
                .step(SampleStaff.NOTARY, CaseStep.RESUME, Map.of())
                .fixed("父母死亡证明.pdf")
                .later(2)
                .step(
                        SampleStaff.NOTARY,
                        CaseStep.PAUSE,
                        Map.of("ground", "entrusted-verification", "reason", "委托滨海市公证处核实亲属关系"));
    }

    private static CaseStory prizeDraw(SampleOffice at) {
        CaseStory story = new CaseStory(at, "prize-draw", 23, at.days().count() - 20)
                .by(SampleStaff.THIRD_NOTARY, SampleStaff.OTHER_ASSISTANT);
        return story.open(
                        "on-site-supervision",
                        "内经",
                        List.of(story.people().organisation(APPLICANT, "鹭屿百货商贸有限公司", "商有奖")),
                        Map.of(
                                "kind",
                                "lottery",
                                "event",
                                "秋季购物抽奖",
                                "held-on",
                                story.date(),
                                "place",
                                "鹭屿百货一层中庭",
                                "result",
                                "共抽出一等奖 1 名、二等奖 5 名"))
                .accepted("supervision")
                .examined()
                .fixed("抽奖规则.pdf", "现场录像.mp4", "中奖名单.csv")
                .paid()
                .later(1)
                .completed()
                .later(1)
                .printed(1)
                .delivered("商有奖");
    }
}
