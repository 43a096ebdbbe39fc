package org.sealbook.workstation.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;

/** Three days of an invented office, Monday to Wednesday: cases in every state, with dates and people that fit together. */
final class WorkingDay implements AutoCloseable {

    private static final String LONG_NAME = "鹭屿市滨海新区海平线文化传播与数字版权运营管理有限责任公司（原鹭屿海平线影视制作中心）";

    private final VirtualClock clock = new VirtualClock();
    private final Office office;
    private final Path files;
    private final Id director;
    private final Id notary;
    private final Id second;

    private WorkingDay(OfficeFolder folder, Path files) throws Exception {
        this.files = files;
        clock.step(Duration.ofMinutes(17 * 60 + 12).toMillis());
        office = Office.open(folder, folder.person(TestOffice.NOTARY).orElseThrow(), TestOffice.password(), clock);
        Map<String, Id> people = office.people().signIns();
        director = TestOffice.id(people, TestOffice.DIRECTOR);
        notary = TestOffice.id(people, TestOffice.NOTARY);
        second = TestOffice.id(people, TestOffice.SECOND);
    }

    /** Works in the office; answers the clock as it stands at the end, and the case that is worth a look. */
    static Worked in(OfficeFolder folder, Path files) throws Exception {
        try (WorkingDay day = new WorkingDay(folder, files)) {
            return day.work();
        }
    }

    record Worked(VirtualClock clock, Id approved, Id accepted) {}

    private Worked work() throws Exception {
        issued("preservation-web", "内民", "陈小鹭", "浪潮小铺商贸有限公司", "商品页面.html", "店铺首页截图.png");
        minutes(47);
        issued("declaration", "内民", "周明月", "", "声明书.pdf");
        minutes(35);
        to("power-of-attorney", "外民", "何嘉禾", CaseStep.EXAMINE);
        minutes(64);
        to("preservation-audio-visual", "内经", LONG_NAME, CaseStep.SUPPLEMENT);
        minutes(22 * 60 + 5);
        to("data-custody", "内经", "鹭屿潮声软件有限公司", CaseStep.EXAMINE);
        minutes(31);
        to("declaration", "港", "梁思齐", CaseStep.APPLY);
        minutes(18);
        submitted("preservation-web", "内民", "苏晚晴", "网店侵权页面.html");
        minutes(23 * 60 + 2);
        to("power-of-attorney", "内民", "林海生", CaseStep.NOTICE);
        minutes(42);
        Id approved =
                approved("preservation-web", "内民", "沈知微", "短视频主页.html", "2026-11-25 直播间录屏（含购物车与评论区）第 3 段_原始文件.mp4");
        minutes(38);
        Id accepted = to("preservation-physical", "内民", "吴清源", CaseStep.ACCEPT);
        minutes(26);
        to("declaration", "内民", "黄若溪", CaseStep.APPLY);
        minutes(12);
        open("power-of-attorney", "内民", "郑观海", "");
        minutes(7);
        return new Worked(clock, approved, accepted);
    }

    private Id open(String matter, String category, String applicant, String other) {
        List<Party> parties = new ArrayList<>();
        parties.add(
                applicant.contains("公司")
                        ? new Party(
                                PartyRole.APPLICANT,
                                applicant,
                                IdNumber.parse(IdType.UNIFIED_SOCIAL_CREDIT_CODE, "99999999MA0000001X"))
                        : TestCases.person(applicant));
        if (!other.isEmpty()) {
            parties.add(new Party(
                    PartyRole.RELATED, other, IdNumber.parse(IdType.UNIFIED_SOCIAL_CREDIT_CODE, "99999999MA0000001X")));
        }
        return office.cases()
                .open(TestOffice.command(), notary, new NewCase(matter, category, notary, Optional.of(second), parties))
                .id();
    }

    /** A case that has just taken this step. */
    private Id to(String matter, String category, String applicant, CaseStep last) {
        Id made = open(matter, category, applicant, "");
        walk(made, last);
        return made;
    }

    private void walk(Id made, CaseStep last) {
        for (CaseStep step :
                List.of(CaseStep.APPLY, CaseStep.ACCEPT, CaseStep.NOTICE, CaseStep.EXAMINE, CaseStep.SUPPLEMENT)) {
            minutes(3);
            Map<String, String> said = switch (step) {
                case NOTICE ->
                    Map.of(
                            "signer",
                            "applicant",
                            "manner",
                            "read-out",
                            "text",
                            "已向申请人宣读告知书：公证证明保全的过程和所得材料，不证明网页内容真实；申请人应当如实陈述，并对所提供材料的真实性负责。申请人表示已经听懂，没有异议。");
                case SUPPLEMENT -> Map.of("reason", "请补充营业执照副本和作品登记证书复印件。");
                default -> Map.of();
            };
            office.cases().step(TestOffice.command(), notary, made, step, said);
            if (step == last) {
                return;
            }
        }
    }

    private Id examined(String matter, String category, String applicant, String other, String... names)
            throws IOException {
        Id made = open(matter, category, applicant, other);
        walk(made, CaseStep.EXAMINE);
        minutes(9);
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(Files.write(files.resolve(name), new byte[31_744 + name.length() * 52_711]));
        }
        office.evidence().fix(TestOffice.command(), second, made, paths, IntakeProgress.NOBODY);
        return made;
    }

    private Id drafted(Id made) throws Exception {
        minutes(14);
        return office.certificates()
                .draft(
                        TestOffice.command(),
                        notary,
                        made,
                        "兹证明附件清单所列文件系现场所得，清单所载 SHA-256 值与文件内容相符。",
                        office.evidence().ofCase(made).stream()
                                .map(EvidenceRow::id)
                                .toList())
                .id();
    }

    private void submitted(String matter, String category, String applicant, String name) throws Exception {
        Id made = examined(matter, category, applicant, "", name);
        drafted(made);
        step(made, CaseStep.SUBMIT);
    }

    private Id approved(String matter, String category, String applicant, String... names) throws Exception {
        Id made = examined(matter, category, applicant, "", names);
        approve(made);
        return made;
    }

    private Id approve(Id made) throws Exception {
        Id certificate = drafted(made);
        step(made, CaseStep.SUBMIT);
        minutes(16);
        office.certificates()
                .approve(
                        TestOffice.command(),
                        director,
                        certificate,
                        office.certificates().content(certificate).digest(),
                        EnumSet.allOf(ApprovalPoint.class));
        return certificate;
    }

    private void issued(String matter, String category, String applicant, String other, String... names)
            throws Exception {
        Id certificate = approve(examined(matter, category, applicant, other, names));
        minutes(8);
        office.issue().issue(TestOffice.command(), notary, certificate, IssueProgress.NOBODY);
    }

    private void step(Id made, CaseStep step) {
        minutes(2);
        office.cases().step(TestOffice.command(), notary, made, step, Map.of());
    }

    private void minutes(long minutes) {
        clock.step(Duration.ofMinutes(minutes).toMillis());
    }

    @Override
    public void close() throws IOException {
        office.close();
    }
}
