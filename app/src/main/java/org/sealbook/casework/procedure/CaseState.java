package org.sealbook.casework.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.sealbook.casework.fact.Coded;

/** Where a case stands. What it may become stands beside it; by which step and under which rules, in {@link Procedure}. */
public enum CaseState implements Coded {
    /** 草稿. */
    DRAFT("draft"),
    /** 已申请. */
    APPLIED("applied"),
    /** 已受理. */
    ACCEPTED("accepted"),
    /** 审查中. */
    EXAMINING("examining"),
    /** 补充材料: the clock stands. */
    SUPPLEMENTING("supplementing"),
    /** 暂停: the clock stands, for a reason that is not the party's. */
    PAUSED("paused"),
    /** 已拟稿. */
    DRAFTED("drafted"),
    /** 核稿: a notary who does not handle the case reads the draft. */
    UNDER_REVIEW("under-review"),
    /** 待审批. */
    PENDING_APPROVAL("pending-approval"),
    /** 退回. */
    RETURNED("returned"),
    /** 已审批. */
    APPROVED("approved"),
    /** 已出证. */
    ISSUED("issued"),
    /** 已送达. */
    DELIVERED("delivered"),
    /** 已归档. */
    ARCHIVED("archived"),
    /** 不予受理. */
    NOT_ACCEPTED("not-accepted"),
    /** 撤回, before the office accepted it; later it is a ground of termination. */
    WITHDRAWN("withdrawn"),
    /** 作废: entered by mistake, and never accepted. */
    VOIDED("voided"),
    /** 不予办理 is proposed, and waits for somebody who does not handle the case. */
    REFUSAL_PROPOSED("refusal-proposed"),
    /** 不予办理. */
    REFUSED("refused"),
    /** 终止 is proposed, and waits for somebody who does not handle the case. */
    TERMINATION_PROPOSED("termination-proposed"),
    /** 终止. */
    TERMINATED("terminated"),
    /** 复查. */
    REEXAMINING("reexamining"),
    /** 维持. */
    UPHELD("upheld"),
    /** 收回更正重发: taken back; the one that replaces it is drafted and issued by the usual path. */
    REISSUED("reissued"),
    /** 补正: a correction certificate is drafted and issued by the usual path. */
    CORRECTED("corrected"),
    /** 撤销: void from the start. */
    REVOKED("revoked");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The states that a case in this state may come to, itself included where a step leaves it there. */
    public Set<CaseState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPLIED, VOIDED);
            case APPLIED -> EnumSet.of(ACCEPTED, NOT_ACCEPTED, WITHDRAWN, VOIDED);
            case ACCEPTED -> EnumSet.of(ACCEPTED, EXAMINING, REFUSAL_PROPOSED, TERMINATION_PROPOSED);
            case EXAMINING -> EnumSet.of(SUPPLEMENTING, PAUSED, DRAFTED, REFUSAL_PROPOSED, TERMINATION_PROPOSED);
            case SUPPLEMENTING, PAUSED -> EnumSet.of(EXAMINING, REFUSAL_PROPOSED, TERMINATION_PROPOSED);
            case DRAFTED ->
                EnumSet.of(PAUSED, DRAFTED, UNDER_REVIEW, PENDING_APPROVAL, REFUSAL_PROPOSED, TERMINATION_PROPOSED);
            case UNDER_REVIEW -> EnumSet.of(PENDING_APPROVAL, RETURNED);
            case PENDING_APPROVAL -> EnumSet.of(RETURNED, APPROVED);
            case RETURNED -> EnumSet.of(PAUSED, DRAFTED, REFUSAL_PROPOSED, TERMINATION_PROPOSED);
            case APPROVED -> EnumSet.of(RETURNED, ISSUED);
            case ISSUED, UPHELD -> EnumSet.of(DELIVERED, ARCHIVED, REEXAMINING);
            case DELIVERED -> EnumSet.of(ARCHIVED, REEXAMINING);
            case ARCHIVED -> EnumSet.of(REEXAMINING);
            case REFUSAL_PROPOSED -> EnumSet.of(ACCEPTED, REFUSED);
            case TERMINATION_PROPOSED -> EnumSet.of(ACCEPTED, TERMINATED);
            case NOT_ACCEPTED, WITHDRAWN, REFUSED, TERMINATED, REVOKED -> EnumSet.of(ARCHIVED);
            case REEXAMINING -> EnumSet.of(UPHELD, REISSUED, CORRECTED, REVOKED);
            case REISSUED, CORRECTED -> EnumSet.of(DRAFTED);
            case VOIDED -> EnumSet.noneOf(CaseState.class);
        };
    }

    /** Whether evidence may still be added: until the case lies before a reviewer or approver, and again when it comes back. */
    public boolean takesEvidence() {
        return switch (this) {
            case DRAFT,
                    APPLIED,
                    ACCEPTED,
                    EXAMINING,
                    SUPPLEMENTING,
                    PAUSED,
                    DRAFTED,
                    RETURNED,
                    REEXAMINING,
                    REISSUED,
                    CORRECTED -> true;
            case UNDER_REVIEW,
                    PENDING_APPROVAL,
                    APPROVED,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    NOT_ACCEPTED,
                    WITHDRAWN,
                    VOIDED,
                    REFUSAL_PROPOSED,
                    REFUSED,
                    TERMINATION_PROPOSED,
                    TERMINATED,
                    UPHELD,
                    REVOKED -> false;
        };
    }

    /** Whether the days of this state do not count among the fifteen. */
    public boolean stopsTheClock() {
        return this == SUPPLEMENTING || this == PAUSED;
    }

    /** Whether the office owes the parties nothing more of this case, unless somebody asks for a re-examination. */
    public boolean isClosed() {
        return switch (this) {
            case ISSUED, DELIVERED, ARCHIVED, NOT_ACCEPTED, WITHDRAWN, VOIDED, REFUSED, TERMINATED, UPHELD, REVOKED ->
                true;
            case DRAFT,
                    APPLIED,
                    ACCEPTED,
                    EXAMINING,
                    SUPPLEMENTING,
                    PAUSED,
                    DRAFTED,
                    UNDER_REVIEW,
                    PENDING_APPROVAL,
                    RETURNED,
                    APPROVED,
                    REFUSAL_PROPOSED,
                    TERMINATION_PROPOSED,
                    REEXAMINING,
                    REISSUED,
                    CORRECTED -> false;
        };
    }

    /** Whether coming to this state closes a case in the manner that the register names (办结方式). */
    public boolean closes() {
        return switch (this) {
            case ISSUED, NOT_ACCEPTED, WITHDRAWN, VOIDED, REFUSED, TERMINATED -> true;
            default -> false;
        };
    }
}
