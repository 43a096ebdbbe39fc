package org.sealbook.casework.procedure;

import java.util.List;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.staff.Act;

/** A step that moves a case on. The roles that may take it follow from its act. */
public enum CaseStep implements Coded {
    APPLY("apply", Act.OPEN_CASE),
    ACCEPT("accept", Act.ACCEPT_CASE),
    /** 不予受理. */
    DECLINE("decline", Act.ACCEPT_CASE),
    /** 撤回. */
    WITHDRAW("withdraw", Act.WITHDRAW_CASE),
    /** 作废. */
    VOID("void", Act.VOID_CASE),
    /** The notice of rights: the party was told the legal meaning and consequences (公证法 art. 27). */
    NOTICE("notice", Act.GIVE_NOTICE),
    EXAMINE("examine", Act.EXAMINE_CASE),
    SUPPLEMENT("supplement", Act.EXAMINE_CASE),
    /** 暂停: the clock stands for a reason that is not the party's. */
    PAUSE("pause", Act.EXAMINE_CASE),
    RESUME("resume", Act.EXAMINE_CASE),
    DRAFT("draft", Act.DRAFT_CERTIFICATE),
    /** 送核稿: a colleague is to read the draft before the approver does. */
    REVIEW("review", Act.SUBMIT_CASE),
    /** 核稿通过. */
    REVIEWED("reviewed", Act.REVIEW_DRAFT),
    /** 核稿退回. */
    OBJECT("object", Act.REVIEW_DRAFT),
    SUBMIT("submit", Act.SUBMIT_CASE),
    APPROVE("approve", Act.APPROVE_CERTIFICATE),
    /** The approver sends the draft back, or takes back an approval under which nothing was issued yet. */
    RETURN("return", Act.APPROVE_CERTIFICATE),
    ISSUE("issue", Act.ISSUE_CERTIFICATE),
    /** 送达. */
    DELIVER("deliver", Act.DELIVER_CERTIFICATE),
    /** 归档. */
    ARCHIVE("archive", Act.ARCHIVE_CASE),
    /** The handling notary reports that the office should refuse (公证法 art. 31). */
    PROPOSE_REFUSAL("propose-refusal", Act.PROPOSE_CLOSING),
    /** 不予办理. */
    REFUSE("refuse", Act.DECIDE_CLOSING),
    /** The handling notary reports that the case should end without a certificate. */
    PROPOSE_TERMINATION("propose-termination", Act.PROPOSE_CLOSING),
    /** 终止. */
    TERMINATE("terminate", Act.DECIDE_CLOSING),
    /** The case goes on against the proposal to refuse or terminate it. */
    OVERRULE("overrule", Act.DECIDE_CLOSING),
    /** 复查 is asked for. */
    REEXAMINE("reexamine", Act.RECEIVE_REEXAMINATION),
    /** 维持. */
    UPHOLD("uphold", Act.DECIDE_REEXAMINATION),
    /** 收回更正重发. */
    REISSUE("reissue", Act.DECIDE_REEXAMINATION),
    /** 补正. */
    CORRECT("correct", Act.DECIDE_REEXAMINATION),
    /** 撤销. */
    REVOKE("revoke", Act.DECIDE_REEXAMINATION);

    private final String code;
    private final Act act;

    CaseStep(String code, Act act) {
        this.code = code;
        this.act = act;
    }

    @Override
    public String code() {
        return code;
    }

    public Act act() {
        return act;
    }

    /** Whether the case takes this step with one of its certificates, at the desks of certificates. */
    public boolean isOfCertificate() {
        return switch (this) {
            case DRAFT, APPROVE, RETURN, ISSUE, REEXAMINE, UPHOLD, REISSUE, CORRECT, REVOKE -> true;
            default -> false;
        };
    }

    /** Whether the step leads the case on its way; the others hold it, send it back or lead it aside. */
    public boolean leadsOn() {
        return switch (this) {
            case APPLY,
                    ACCEPT,
                    NOTICE,
                    EXAMINE,
                    RESUME,
                    DRAFT,
                    REVIEWED,
                    SUBMIT,
                    APPROVE,
                    ISSUE,
                    DELIVER,
                    ARCHIVE,
                    REFUSE,
                    TERMINATE -> true;
            default -> false;
        };
    }

    /** What must be said with this step at the desk of cases. */
    public List<StepDetail> details() {
        return switch (this) {
            case NOTICE -> List.of(StepDetail.MANNER, StepDetail.SIGNER, StepDetail.TEXT);
            case PAUSE -> List.of(StepDetail.ground(PauseGround.values()), StepDetail.REASON);
            case PROPOSE_REFUSAL -> List.of(StepDetail.ground(RefusalGround.values()), StepDetail.REASON);
            case PROPOSE_TERMINATION -> List.of(StepDetail.ground(TerminationGround.values()), StepDetail.REASON);
            case DECLINE, WITHDRAW, VOID, SUPPLEMENT, OBJECT, OVERRULE -> List.of(StepDetail.REASON);
            case DELIVER -> List.of(StepDetail.RECEIVER);
            default -> List.of();
        };
    }

    /** The ground that our own tables name by this code. */
    public Ground ground(String code) {
        return Codes.known(grounds().toArray(Ground[]::new), code);
    }

    /** The grounds of which one is chosen with this step; none where it has none. */
    List<Ground> grounds() {
        return details().stream()
                .flatMap(detail -> detail.choices().stream())
                .filter(Ground.class::isInstance)
                .map(Ground.class::cast)
                .toList();
    }
}
