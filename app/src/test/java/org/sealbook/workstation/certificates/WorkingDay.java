package org.sealbook.workstation.certificates;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.sealbook.office.Office;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;

/** Certificates of one believable day, each taken as far as its case had come. */
final class WorkingDay {

    private static final String TEXT = """
        申请人{applicant}因维权需要，向本处申请对其指定的网页内容办理保全证据公证。
        根据《中华人民共和国公证法》的规定，本公证员与公证人员吴助理于二〇二六年十一月二十二日在本处，使用本处计算机，在清洁性检查之后浏览上述网页，将所得内容保存，并当场计算各文件的哈希值。
        兹证明附件清单所列文件系现场所得，清单所载 SHA-256 值与文件内容相符。
        """;

    private final Office office;
    private final Id notary;
    private final Id second;
    private final Id director;
    private final Path sources;
    private int birthday = 19850601;

    WorkingDay(Office office, Path sources) throws Exception {
        Map<String, Id> people = office.people().signIns();
        this.office = office;
        this.notary = TestOffice.id(people, TestOffice.NOTARY);
        this.second = TestOffice.id(people, TestOffice.SECOND);
        this.director = TestOffice.id(people, TestOffice.DIRECTOR);
        this.sources = Files.createDirectories(sources);
    }

    Id examined(String applicant, String matter, String category, String... files) throws Exception {
        Id caseId = office.cases()
                .open(
                        TestOffice.command(),
                        notary,
                        new NewCase(
                                matter,
                                category,
                                notary,
                                Optional.of(second),
                                List.of(new Party(
                                        PartyRole.APPLICANT,
                                        applicant,
                                        IdNumber.parse(IdType.RESIDENT_ID, residentId())))))
                .id();
        step(caseId, CaseStep.APPLY, Map.of());
        step(caseId, CaseStep.ACCEPT, Map.of());
        step(
                caseId,
                CaseStep.NOTICE,
                Map.of("manner", "read-out", "signer", "applicant", "text", "已告知公证的法律意义和可能产生的法律后果。"));
        step(caseId, CaseStep.EXAMINE, Map.of());
        List<Path> paths = new ArrayList<>();
        for (String name : files) {
            paths.add(Files.writeString(sources.resolve(name), name.repeat(400) + applicant));
        }
        if (!paths.isEmpty()) {
            office.evidence().fix(TestOffice.command(), second, caseId, paths, IntakeProgress.NOBODY);
        }
        return caseId;
    }

    Id drafted(Id caseId, String applicant) throws Exception {
        return office.certificates()
                .draft(
                        TestOffice.command(),
                        second,
                        caseId,
                        TEXT.replace("{applicant}", applicant),
                        office.evidence().ofCase(caseId).stream()
                                .map(EvidenceRow::id)
                                .toList())
                .id();
    }

    Id submitted(Id caseId, String applicant) throws Exception {
        Id certificate = drafted(caseId, applicant);
        step(caseId, CaseStep.SUBMIT, Map.of());
        return certificate;
    }

    Id approved(Id caseId, String applicant) throws Exception {
        Id certificate = submitted(caseId, applicant);
        office.certificates()
                .approve(
                        TestOffice.command(),
                        director,
                        certificate,
                        office.certificates().content(certificate).digest(),
                        EnumSet.allOf(ApprovalPoint.class));
        return certificate;
    }

    Id issued(Id caseId, String applicant) throws Exception {
        Id certificate = approved(caseId, applicant);
        office.issue().issue(TestOffice.command(), notary, certificate, IssueProgress.NOBODY);
        return certificate;
    }

    void sendBack(Id certificate, String reason) {
        office.certificates().returnDraft(TestOffice.command(), director, certificate, reason);
    }

    private void step(Id caseId, CaseStep step, Map<String, String> details) {
        office.cases().step(TestOffice.command(), notary, caseId, step, details);
    }

    /** A made-up number of no place, with its check character (GB 11643). */
    private String residentId() {
        String start = "999999" + birthday++ + "002";
        int sum = 0;
        for (int at = 0; at < start.length(); at++) {
            sum = (sum + start.charAt(at) - '0') * 2 % 11;
        }
        return start + "0123456789X".charAt((12 - sum) % 11);
    }
}
