package org.sealbook.office.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.archive.ArchiveFact.FileArranged;
import org.sealbook.casework.archive.ArchiveFact.FileHandedOver;
import org.sealbook.casework.archive.ArchiveFact.Line;
import org.sealbook.casework.archive.PaperKind;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.evidence.EvidenceFact;
import org.sealbook.casework.evidence.EvidenceFact.EvidenceFixed;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.issue.CertificateFact.CertificateApproved;
import org.sealbook.casework.issue.CertificateFact.CertificateDecided;
import org.sealbook.casework.issue.CertificateFact.CertificateDrafted;
import org.sealbook.casework.issue.CertificateFact.CertificateIssued;
import org.sealbook.casework.issue.CertificateNumber;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.procedure.CaseFact;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFact.NoticeGiven;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Ground;
import org.sealbook.casework.procedure.NoticeManner;
import org.sealbook.casework.procedure.NoticeSigner;
import org.sealbook.casework.procedure.RefusalGround;
import org.sealbook.casework.procedure.TerminationGround;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.record.Id;

/** What is recorded when a bulk case comes to a stage of its way, by whom, and which stage comes next. */
final class BulkActs {

    private static final String NOTICE = "已告知申请人所申请公证事项的法律意义和可能产生的法律后果。";
    private static final String REASON = "示例数据";
    private static final int FILE_PAGES = 12;

    private final BulkSetting setting;
    private final BulkNumbers numbers;

    BulkActs(BulkSetting setting, BulkNumbers numbers) {
        this.setting = setting;
        this.numbers = numbers;
    }

    /** Part of a bulk case's way that one person goes in one act. */
    enum Stage {
        OPEN,
        TAKE,
        HOLD,
        GO_ON,
        DRAFT,
        PROPOSE,
        DECIDE,
        ISSUE,
        DELIVER,
        ARCHIVE
    }

    Id author(BulkCase on, Stage stage) {
        return switch (stage) {
            case OPEN, DELIVER -> setting.clerk();
            case TAKE, HOLD, GO_ON, DRAFT, PROPOSE, ISSUE -> on.handler;
            case DECIDE -> setting.director();
            case ARCHIVE -> setting.archivist();
        };
    }

    /** The stage after this one, or nothing when the case is at its end. */
    @Nullable
    Stage after(BulkCase on, Stage stage) {
        return switch (stage) {
            case OPEN -> Stage.TAKE;
            case TAKE ->
                switch (on.ending) {
                    case NOT_ACCEPTED, WITHDRAWN -> Stage.ARCHIVE;
                    case REFUSED, TERMINATED -> Stage.PROPOSE;
                    case ISSUED_AFTER_A_PAUSE -> Stage.HOLD;
                    case ISSUED -> Stage.DRAFT;
                };
            case HOLD -> Stage.GO_ON;
            case GO_ON -> Stage.DRAFT;
            case DRAFT, PROPOSE -> Stage.DECIDE;
            case DECIDE -> on.state == CaseState.APPROVED ? Stage.ISSUE : Stage.ARCHIVE;
            case ISSUE -> Stage.DELIVER;
            case DELIVER -> Stage.ARCHIVE;
            case ARCHIVE -> null;
        };
    }

    /** How many workdays pass before the case comes to a stage. */
    static int daysBefore(BulkCase on, Stage stage) {
        return switch (stage) {
            case OPEN -> 0;
            case TAKE, DECIDE, ISSUE -> 1;
            case HOLD -> 1 + on.random.nextInt(2);
            case GO_ON -> 4 + on.random.nextInt(8);
            case DRAFT, PROPOSE, DELIVER -> 1 + on.random.nextInt(3);
            case ARCHIVE -> 10 + on.random.nextInt(25);
        };
    }

    List<EntryDraft> entries(BulkCase on, Stage stage) {
        return switch (stage) {
            case OPEN -> opened(on);
            case TAKE -> taken(on);
            case HOLD -> List.of(stepped(on, CaseStep.SUPPLEMENT, CaseState.SUPPLEMENTING, CaseFact.REASON));
            case GO_ON -> List.of(stepped(on, CaseStep.RESUME, CaseState.EXAMINING));
            case DRAFT -> drafted(on);
            case PROPOSE -> List.of(proposed(on));
            case DECIDE -> decided(on);
            case ISSUE -> issued(on);
            case DELIVER -> List.of(stepped(on, CaseStep.DELIVER, CaseState.DELIVERED, CaseFact.RECEIVER));
            case ARCHIVE -> archived(on);
        };
    }

    private List<EntryDraft> opened(BulkCase on) {
        return List.of(
                new CaseOpened(on.id, setting.catalogue(), on.matter.code(), on.category, on.handler, on.second)
                        .entry(),
                PartyFact.added(Id.random(on.random), on.id, on.applicant, Optional.empty()),
                stepped(on, CaseStep.APPLY, CaseState.APPLIED));
    }

    private List<EntryDraft> taken(BulkCase on) {
        if (on.ending == BulkCase.Ending.NOT_ACCEPTED) {
            return List.of(stepped(on, CaseStep.DECLINE, CaseState.NOT_ACCEPTED, CaseFact.REASON));
        }
        if (on.ending == BulkCase.Ending.WITHDRAWN) {
            return List.of(stepped(on, CaseStep.WITHDRAW, CaseState.WITHDRAWN, CaseFact.REASON));
        }
        List<EntryDraft> entries = new ArrayList<>();
        entries.add(stepped(on, CaseStep.ACCEPT, CaseState.ACCEPTED));
        entries.add(new NoticeGiven(on.id, NoticeManner.PAPER, NoticeSigner.APPLICANT)
                .entry(Map.of(CaseFact.NOTICE, NOTICE)));
        entries.add(stepped(on, CaseStep.EXAMINE, CaseState.EXAMINING));
        if (on.matter.twoPersons()) {
            Id evidence = Id.random(on.random);
            on.evidence = evidence;
            entries.add(new EvidenceFixed(
                            evidence,
                            on.id,
                            setting.file().sha256(),
                            setting.file().sm3(),
                            setting.file().size(),
                            setting.file().mediaType())
                    .entry(Map.of(EvidenceFact.FILE_NAME, on.applicant.name() + "-材料.pdf")));
        }
        return entries;
    }

    private List<EntryDraft> drafted(BulkCase on) {
        return List.of(
                new CertificateDrafted(
                                on.certificate,
                                on.id,
                                Optional.ofNullable(on.evidence).stream().toList(),
                                Optional.empty())
                        .entry(Map.of(
                                CertificateFact.TEXT,
                                "兹证明" + on.applicant.name() + "所申请的" + on.matter.zh() + "事项属实。（示例数据）")),
                stepped(on, CaseStep.DRAFT, CaseState.DRAFTED),
                stepped(on, CaseStep.SUBMIT, CaseState.PENDING_APPROVAL));
    }

    private static EntryDraft proposed(BulkCase on) {
        return on.ending == BulkCase.Ending.REFUSED
                ? stepped(on, CaseStep.PROPOSE_REFUSAL, CaseState.REFUSAL_PROPOSED, RefusalGround.INSUFFICIENT_MATERIAL)
                : stepped(
                        on, CaseStep.PROPOSE_TERMINATION, CaseState.TERMINATION_PROPOSED, TerminationGround.WITHDRAWN);
    }

    private List<EntryDraft> decided(BulkCase on) {
        return switch (on.ending) {
            case REFUSED -> List.of(stepped(on, CaseStep.REFUSE, CaseState.REFUSED));
            case TERMINATED -> List.of(stepped(on, CaseStep.TERMINATE, CaseState.TERMINATED));
            default ->
                List.of(
                        new CertificateApproved(
                                        on.certificate, on.id, setting.content(), EnumSet.allOf(ApprovalPoint.class))
                                .entry(),
                        stepped(on, CaseStep.APPROVE, CaseState.APPROVED));
        };
    }

    private List<EntryDraft> issued(BulkCase on) {
        CertificateNumber number = numbers.next(on.category);
        return List.of(
                new CertificateDecided(on.certificate, on.id, number, numbers.today(), setting.content()).entry(),
                new CertificateIssued(
                                on.certificate,
                                on.id,
                                number.text(),
                                setting.signed().length(),
                                setting.signed().sha256())
                        .entry(),
                stepped(on, CaseStep.ISSUE, CaseState.ISSUED));
    }

    private static List<EntryDraft> archived(BulkCase on) {
        List<Line> papers = new ArrayList<>();
        if (on.state == CaseState.DELIVERED) {
            papers.add(new Line(Volume.MAIN, PaperKind.CERTIFICATE, Optional.of(on.certificate), 2));
        }
        papers.add(new Line(Volume.MAIN, PaperKind.PAPER, Optional.empty(), FILE_PAGES));
        int pages = papers.stream().mapToInt(Line::pages).sum();
        return List.of(
                new FileArranged(on.id, on.matter.fileClass(), papers)
                        .entry(Map.of(org.sealbook.casework.archive.ArchiveFact.TITLES, "申请材料")),
                new FileHandedOver(on.id, pages).entry(),
                stepped(on, CaseStep.ARCHIVE, CaseState.ARCHIVED));
    }

    private static EntryDraft stepped(BulkCase on, CaseStep step, CaseState to) {
        return stepped(on, step, to, Optional.empty(), Map.of());
    }

    private static EntryDraft stepped(BulkCase on, CaseStep step, CaseState to, String said) {
        String text = said.equals(CaseFact.RECEIVER) ? on.applicant.name() : REASON;
        return stepped(on, step, to, Optional.empty(), Map.of(said, text));
    }

    private static EntryDraft stepped(BulkCase on, CaseStep step, CaseState to, Ground ground) {
        return stepped(on, step, to, Optional.of(ground), Map.of(CaseFact.REASON, REASON));
    }

    private static EntryDraft stepped(
            BulkCase on, CaseStep step, CaseState to, Optional<Ground> ground, Map<String, String> texts) {
        CaseState from = Objects.requireNonNull(on.state);
        on.state = to;
        return new CaseStepped(on.id, step, from, to, ground).entry(texts);
    }
}
