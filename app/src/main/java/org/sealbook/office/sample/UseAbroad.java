package org.sealbook.office.sample;

import static org.sealbook.casework.parties.PartyRole.APPLICANT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;

/** The year's certificates for use abroad, and what was found wrong with them afterwards. */
final class UseAbroad {

    private static final String FEE = "certificate";

    private UseAbroad() {}

    static List<CaseStory> all(SampleOffice at) {
        return List.of(education(at), birth(at), declaration(at), kinship(at));
    }

    private static CaseStory abroad(
            SampleOffice at, String name, int number, int day, String matter, String who, Map<String, String> form) {
        CaseStory story = new CaseStory(at, name, number, day).by(SampleStaff.NOTARY);
        return story.open(matter, "外民", List.of(story.people().resident(APPLICANT, who)), form)
                .accepted(FEE)
                .paid()
                .examined()
                .later(2)
                .completed()
                .later(1)
                .printed(1)
                .delivered(who);
    }

    private static CaseStory education(SampleOffice at) {
        return abroad(
                        at,
                        "education",
                        26,
                        at.days().count() - 25,
                        "education",
                        "宋学成",
                        Map.of(
                                "place-of-use",
                                "德国",
                                "translation",
                                "de",
                                "apostille",
                                "yes",
                                "school",
                                "示例大学",
                                "degree",
                                "bachelor",
                                "graduated-on",
                                "2019-06-30",
                                "diploma-number",
                                "999991201905000123"))
                .later(8)
                .reexamination(RequestedBy.PARTY, "证书编号最后一位有误")
                .later(2)
                .decided(Reexamination.CORRECTED, "编号有误，出具补正公证书", Optional.empty());
    }

    private static CaseStory birth(SampleOffice at) {
        return abroad(
                        at,
                        "birth",
                        27,
                        at.days().count() - 38,
                        "birth",
                        "唐初生",
                        Map.of(
                                "place-of-use",
                                "加拿大",
                                "translation",
                                "en",
                                "person",
                                "唐小满",
                                "born-on",
                                "2024-05-20",
                                "born-at",
                                "鹭屿市",
                                "father",
                                "唐初生",
                                "mother",
                                "邹小雨"))
                .later(12)
                .reexamination(RequestedBy.INTERESTED_PERSON, "出生医学证明系伪造")
                .later(4)
                .decided(Reexamination.REVOKED, "经向出具机关核实，所提交的证明不实", Optional.of("本处就唐小满出生事项出具的公证书予以撤销，自始无效。"));
    }

    private static CaseStory declaration(SampleOffice at) {
        return abroad(
                        at,
                        "declaration",
                        28,
                        at.days().count() - 22,
                        "declaration",
                        "郭一诺",
                        Map.of(
                                "about",
                                "放弃继承",
                                "signed-on",
                                at.days().day(at.days().count() - 22).toString(),
                                "place-of-use",
                                "日本",
                                "translation",
                                "ja"))
                .later(9)
                .reexamination(RequestedBy.PARTY, "声明书所附译文缺页")
                .later(2)
                .decided(Reexamination.REISSUED, "收回更正重发", Optional.empty());
    }

    private static CaseStory kinship(SampleOffice at) {
        return abroad(
                        at,
                        "kinship",
                        29,
                        at.days().count() - 18,
                        "kinship",
                        "董亲亲",
                        Map.of(
                                "place-of-use",
                                "新西兰",
                                "translation",
                                "en",
                                "relative",
                                "董大山",
                                "kinship",
                                "parent",
                                "statement",
                                "董大山是董亲亲的父亲"))
                .later(5)
                .reexamination(RequestedBy.PARTY, "英文姓名的拼写与护照不一致");
    }
}
