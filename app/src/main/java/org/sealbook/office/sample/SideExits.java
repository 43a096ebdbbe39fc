package org.sealbook.office.sample;

import static org.sealbook.casework.parties.PartyRole.APPLICANT;

import java.util.List;
import java.util.Map;
import org.sealbook.casework.procedure.CaseStep;

/** The year's cases that end without a certificate, or have hardly begun. */
final class SideExits {

    private static final String FEE = "certificate";

    private SideExits() {}

    static List<CaseStory> all(SampleOffice at) {
        return List.of(
                disputed(at),
                terminated(at),
                notAccepted(at),
                withdrawn(at),
                voided(at),
                draft(at),
                applied(at),
                aboutToBeRefused(at),
                aboutToEnd(at));
    }

    private static CaseStory story(
            SampleOffice at, String name, int number, int day, String matter, String who, Map<String, String> form) {
        CaseStory story = new CaseStory(at, name, number, day).by(SampleStaff.APPROVER);
        return story.open(matter, "内民", List.of(story.people().resident(APPLICANT, who)), form);
    }

    private static CaseStory disputed(SampleOffice at) {
        return story(
                        at,
                        "disputed",
                        24,
                        at.days().count() - 34,
                        "gift",
                        "于不平",
                        Map.of("donee", "于小妹", "gift", "鹭屿市示例路 9 号房屋一套"))
                .accepted(FEE)
                .paid()
                .examined()
                .fixed("异议书.pdf")
                .later(3)
                .step(
                        SampleStaff.APPROVER,
                        CaseStep.PROPOSE_REFUSAL,
                        Map.of("ground", "dispute", "reason", "共有人对房屋的权属提出异议，正在诉讼"))
                .later(1)
                .step(SampleStaff.DIRECTOR, CaseStep.REFUSE, Map.of())
                .refunded(10_000, "不予办理，退还部分公证费");
    }

    private static CaseStory terminated(SampleOffice at) {
        return story(
                        at,
                        "terminated",
                        25,
                        at.days().count() - 175,
                        "contract",
                        "马未决",
                        Map.of("title", "房屋租赁合同", "subject", "租赁房屋"))
                .accepted(FEE)
                .examined()
                .later(3)
                .step(CaseStep.SUPPLEMENT, "请提交房屋权属证明")
                .later(140)
                .step(
                        SampleStaff.APPROVER,
                        CaseStep.PROPOSE_TERMINATION,
                        Map.of("ground", "six-months", "reason", "因申请人的原因六个月内不能办结"))
                .later(1)
                .step(SampleStaff.DIRECTOR, CaseStep.TERMINATE, Map.of());
    }

    private static CaseStory notAccepted(SampleOffice at) {
        return story(
                        at,
                        "not-accepted",
                        30,
                        at.days().count() - 15,
                        "no-criminal-record",
                        "萧无痕",
                        Map.of("place-of-use", "澳大利亚", "from", "2015-01-01", "to", "2026-01-01", "issued-by", "鹭屿市公安局"))
                .apply()
                .later(1)
                .step(CaseStep.DECLINE, "申请人的住所地不在本处执业区域");
    }

    private static CaseStory withdrawn(SampleOffice at) {
        return story(
                        at,
                        "withdrawn",
                        31,
                        at.days().count() - 14,
                        "gift",
                        "杨改意",
                        Map.of("donee", "杨小弟", "gift", "存款十万元"))
                .apply()
                .later(1)
                .step(CaseStep.WITHDRAW, "申请人改变主意");
    }

    private static CaseStory voided(SampleOffice at) {
        return story(
                        at,
                        "voided",
                        32,
                        at.days().count() - 13,
                        "signature",
                        "测试录入",
                        Map.of(
                                "document",
                                "股东会决议",
                                "signed-on",
                                at.days().day(at.days().count() - 13).toString(),
                                "mark",
                                "seal"))
                .step(CaseStep.VOID, "重复录入");
    }

    private static CaseStory draft(SampleOffice at) {
        return story(
                at,
                "just-entered",
                33,
                at.days().count() - 1,
                "proof-of-life",
                "朱长寿",
                Map.of(
                        "place-of-use",
                        "美国",
                        "seen-on",
                        at.days().day(at.days().count() - 1).toString()));
    }

    private static CaseStory applied(SampleOffice at) {
        return story(
                        at,
                        "applied",
                        34,
                        at.days().count() - 1,
                        "marriage",
                        "徐良缘",
                        Map.of("place-of-use", "英国", "status", "married"))
                .apply();
    }

    private static CaseStory aboutToBeRefused(SampleOffice at) {
        return story(
                        at,
                        "about-to-be-refused",
                        35,
                        at.days().count() - 6,
                        "copy-conformity",
                        "高仿真",
                        Map.of("document", "毕业证书"))
                .accepted(FEE)
                .examined()
                .fixed("毕业证书.png")
                .later(2)
                .step(
                        SampleStaff.APPROVER,
                        CaseStep.PROPOSE_REFUSAL,
                        Map.of("ground", "false-statement", "reason", "经向学校核实，证书编号不存在"));
    }

    private static CaseStory aboutToEnd(SampleOffice at) {
        return story(
                        at,
                        "about-to-end",
                        36,
                        at.days().count() - 8,
                        "escrow",
                        "曾还款",
                        Map.of("creditor", "下落不明的出租人", "reason", "债权人下落不明", "object", "租金人民币一万元"))
                .accepted(FEE)
                .examined()
                .later(3)
                .step(
                        SampleStaff.APPROVER,
                        CaseStep.PROPOSE_TERMINATION,
                        Map.of("ground", "withdrawn", "reason", "债权人已经找到，申请人撤回申请"));
    }
}
