package org.sealbook.office.sample;

import static org.sealbook.casework.parties.PartyRole.APPLICANT;

import java.util.List;
import java.util.Map;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.record.ClockGrade;

/** The year's works and data: music, source code, a picture series. */
final class OriginalsAndData {

    private static final String FEE = "certificate";

    private OriginalsAndData() {}

    static List<CaseStory> all(SampleOffice at) {
        return List.of(songOfTheIsland(at), lullaby(at), overture(at), sourceCode(at), pictures(at));
    }

    /** The case whose file and certificate stand for those of all bulk cases. */
    static CaseStory standIn(SampleOffice at) {
        CaseStory story = new CaseStory(at, "stand-in", 0, 0).by(SampleStaff.THIRD_NOTARY);
        return story.open(
                        "data-custody",
                        "内民",
                        List.of(story.people().resident(APPLICANT, "示例人")),
                        Map.of("data", "批量示例案件共用的材料", "received-on", story.date()))
                .accepted(FEE)
                .paid()
                .examined()
                .fixed("批量示例案件共用的材料.pdf")
                .drafted("\n本公证书系示例：批量生成的案件不逐件制作公证书，均以本文件代替。")
                .submitted()
                .later(1)
                .approved()
                .later(1)
                .issued()
                .later(1)
                .printed(0)
                .delivered("示例人")
                .later(20)
                .archived(FileClass.ORDINARY);
    }

    private static CaseStory work(SampleOffice at, String name, int number, int day, String author, String title) {
        CaseStory story = new CaseStory(at, name, number, day).by(SampleStaff.THIRD_NOTARY);
        return story.open(
                "original-protection",
                "内民",
                List.of(story.people().resident(APPLICANT, author)),
                Map.of(
                        "kind",
                        "copyright",
                        "title",
                        title,
                        "authors",
                        author,
                        "signed",
                        "real-name",
                        "finished-on",
                        "2025-10-08",
                        "received-on",
                        story.date(),
                        "published",
                        "no"));
    }

    private static CaseStory songOfTheIsland(SampleOffice at) {
        return work(at, "music-island", 13, at.days().count() - 6, "梁小曲", "岛之歌")
                .accepted(FEE)
                .examined()
                .fixed("岛之歌-母带.wav", "岛之歌-词.txt", "岛之歌-总谱.pdf")
                .paid()
                .later(1)
                .completed();
    }

    private static CaseStory lullaby(SampleOffice at) {
        return work(at, "music-lullaby", 14, at.days().count() - 3, "梁小曲", "潮汐摇篮曲")
                .accepted(FEE);
    }

    private static CaseStory overture(SampleOffice at) {
        return work(at, "music-overture", 15, at.days().count() - 5, "罗知音", "海堤序曲")
                .accepted(FEE)
                .examined()
                .clock(ClockGrade.HOLDOVER)
                .fixed("海堤序曲-总谱.pdf")
                .clock(ClockGrade.UNSYNCED)
                .fixed("海堤序曲-母带.wav")
                .clock(ClockGrade.SYNCED);
    }

    private static CaseStory sourceCode(SampleOffice at) {
        CaseStory story = new CaseStory(at, "source-code", 16, 30).by(SampleStaff.THIRD_NOTARY);
        return story.open(
                        "data-custody",
                        "内经",
                        List.of(story.people().organisation(APPLICANT, "青礁网络科技有限公司", "严守密")),
                        Map.of(
                                "data",
                                "软件源代码",
                                "source",
                                "申请人自有服务器",
                                "received-on",
                                story.date(),
                                "confidential",
                                "yes"))
                .accepted(FEE)
                .examined()
                .fixed("源代码.zip", "校验清单.csv")
                .paid()
                .later(2)
                .completed()
                .later(1)
                .printed(0)
                .delivered("严守密")
                .later(25)
                .archived(FileClass.ORDINARY);
    }

    /** Accepted, and then left lying: this one is late. */
    private static CaseStory pictures(SampleOffice at) {
        return work(at, "pictures", 17, at.days().count() - 24, "何半山", "渔港四季（组图）")
                .accepted(FEE)
                .examined()
                .fixed("春.png", "夏.png", "秋.png", "冬.png");
    }
}
