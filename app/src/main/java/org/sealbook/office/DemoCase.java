package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.record.Id;
import org.sealbook.vault.VaultException;

/** The demo's one case: a preservation of web evidence, step by step, each by the person whose duty it is. */
final class DemoCase {

    private static final String NOTICE =
            "已告知申请人保全证据公证的法律意义和可能产生的法律后果：公证证明保全的过程和所得材料，不证明网页内容真实；" + "申请人应当如实陈述，并对所提供材料的真实性负责。";

    private final Office office;
    private final Id notary;
    private final Id second;
    private final Id director;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Id caseId;
    private @Nullable Id certificate;

    DemoCase(Office office, Id notary, Id second, Id director) {
        this.office = office;
        this.notary = notary;
        this.second = second;
        this.director = director;
    }

    Id caseId() {
        return made(caseId);
    }

    void openAndExamine() {
        caseId = office.cases()
                .open(
                        command(),
                        notary,
                        new NewCase(
                                "preservation-web",
                                "内民",
                                notary,
                                Optional.of(second),
                                List.of(
                                        new Party(
                                                PartyRole.APPLICANT,
                                                "陈小鹭",
                                                IdNumber.parse(IdType.RESIDENT_ID, "999999198506120021")),
                                        new Party(
                                                PartyRole.RELATED,
                                                "浪潮小铺商贸有限公司",
                                                IdNumber.parse(
                                                        IdType.UNIFIED_SOCIAL_CREDIT_CODE, "99999999MA0000001X")))))
                .id();
        step(CaseStep.APPLY, Map.of());
        step(CaseStep.ACCEPT, Map.of());
        step(CaseStep.NOTICE, Map.of("manner", "read-out", "signer", "applicant", "text", NOTICE));
        step(CaseStep.EXAMINE, Map.of());
    }

    void fix(List<Path> files) throws IOException, VaultException {
        office.evidence().fix(command(), second, caseId(), files, IntakeProgress.NOBODY);
    }

    void draftAndApprove() throws PressException {
        List<EvidenceRow> evidence = office.evidence().ofCase(caseId());
        Id drafted = office.certificates()
                .draft(
                        command(),
                        notary,
                        caseId(),
                        text(evidence),
                        evidence.stream().map(EvidenceRow::id).toList())
                .id();
        step(CaseStep.SUBMIT, Map.of());
        office.certificates()
                .approve(
                        command(),
                        director,
                        drafted,
                        office.certificates().content(drafted).digest(),
                        EnumSet.allOf(ApprovalPoint.class));
        certificate = drafted;
    }

    NumberRow issue() throws PressException, VaultException, IOException {
        return office.issue()
                .issue(command(), notary, made(certificate), IssueProgress.NOBODY)
                .certificate()
                .number()
                .orElseThrow();
    }

    private String text(List<EvidenceRow> evidence) {
        String names = evidence.stream()
                .map(file -> "“" + file.fileName().orElse("") + "”")
                .collect(Collectors.joining("、"));
        return """
            申请人陈小鹭因维权需要，向本处申请对网页 https://shop.example/item/7788 所展示的内容办理保全证据公证。
            根据《中华人民共和国公证法》的规定，本公证员与公证人员吴助理在本处使用本处计算机，于清洁性检查之后浏览上述网页，将所得内容保存，并当场计算各文件的哈希值。所得文件为：%s。
            兹证明附件清单所列文件系现场所得，清单所载 SHA-256 值与文件内容相符。
            This is to certify that the files named in the list of attachments were obtained on the spot, and that the SHA-256 values stated there are those of the files.
            """.formatted(names);
    }

    private void step(CaseStep step, Map<String, String> details) {
        office.cases().step(command(), notary, caseId(), step, details);
    }

    private Id command() {
        return Id.random(random);
    }

    private static Id made(@Nullable Id id) {
        if (id == null) {
            throw new IllegalStateException("the demo's parts run in order");
        }
        return id;
    }
}
