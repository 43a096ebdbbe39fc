package org.sealbook.casework.wording;

import org.sealbook.casework.fact.Coded;

/** A kind of paper that a case may have beside its certificates. */
public enum DocumentKind implements Coded {
    /** 受理通知单. */
    ACCEPTANCE_SLIP("acceptance-slip"),
    /** 告知书: rights, legal meaning and consequences. */
    NOTICE_OF_RIGHTS("notice-of-rights"),
    /** 询问笔录. */
    INQUIRY_RECORD("inquiry-record"),
    /** 工作记录: what was done to preserve evidence, step by step. */
    WORK_RECORD("work-record"),
    /** 公证费付款通知. */
    FEE_SLIP("fee-slip"),
    /** 送达回执. */
    DELIVERY_RECEIPT("delivery-receipt"),
    /** 不予受理决定书. */
    DECLINE_DECISION("decline-decision"),
    /** 不予办理公证决定书. */
    REFUSAL_DECISION("refusal-decision"),
    /** 终止公证决定书. */
    TERMINATION_DECISION("termination-decision"),
    /** 情况说明: what a court asks about a certificate. */
    EXPLANATION_LETTER("explanation-letter"),
    /** 卷宗封面. */
    ARCHIVE_COVER("archive-cover"),
    /** 卷内目录. */
    FILE_CATALOGUE("file-catalogue");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is printed from a case's file as it lies in the archive, and is no document of its own. */
    public boolean isOfTheFile() {
        return this == ARCHIVE_COVER || this == FILE_CATALOGUE;
    }
}
