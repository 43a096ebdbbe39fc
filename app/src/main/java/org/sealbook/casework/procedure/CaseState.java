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
    /** 已拟稿. */
    DRAFTED("drafted"),
    /** 待审批. */
    PENDING_APPROVAL("pending-approval"),
    /** 退回. */
    RETURNED("returned"),
    /** 已审批. */
    APPROVED("approved"),
    /** 已出证. */
    ISSUED("issued");

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
            case DRAFT -> EnumSet.of(APPLIED);
            case APPLIED -> EnumSet.of(ACCEPTED);
            case ACCEPTED -> EnumSet.of(ACCEPTED, EXAMINING);
            case EXAMINING -> EnumSet.of(SUPPLEMENTING, DRAFTED);
            case SUPPLEMENTING -> EnumSet.of(EXAMINING);
            case DRAFTED -> EnumSet.of(DRAFTED, PENDING_APPROVAL);
            case PENDING_APPROVAL -> EnumSet.of(RETURNED, APPROVED);
            case RETURNED -> EnumSet.of(DRAFTED);
            case APPROVED -> EnumSet.of(ISSUED);
            case ISSUED -> EnumSet.noneOf(CaseState.class);
        };
    }

    /** Whether evidence may still be added: until the case lies before the approver, and again when it comes back. */
    public boolean takesEvidence() {
        return switch (this) {
            case DRAFT, APPLIED, ACCEPTED, EXAMINING, SUPPLEMENTING, DRAFTED, RETURNED -> true;
            case PENDING_APPROVAL, APPROVED, ISSUED -> false;
        };
    }
}
