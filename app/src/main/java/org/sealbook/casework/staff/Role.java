package org.sealbook.casework.staff;

import org.sealbook.casework.fact.Coded;

/** What a person of the office is there for. One person may have several roles; what each may do stands in {@link Duties}. */
public enum Role implements Coded {
    /** 主任: head of the office. */
    DIRECTOR("director"),
    /** 公证员: handles cases and signs. */
    NOTARY("notary"),
    /** 审批人: a notary whom the director designated to approve certificates. */
    APPROVER("approver"),
    /** 公证员助理: prepares, and may be the second person. */
    ASSISTANT("assistant"),
    /** 前台、制证: front desk, printing, fees. */
    CLERK("clerk"),
    /** 档案员. */
    ARCHIVIST("archivist"),
    /** 管理员: people and settings of the office. */
    ADMINISTRATOR("administrator"),
    /** 同步管理员. */
    SYNC_OPERATOR("sync-operator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
