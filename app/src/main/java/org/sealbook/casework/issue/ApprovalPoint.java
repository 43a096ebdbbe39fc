package org.sealbook.casework.issue;

import org.sealbook.casework.fact.Coded;

/** The six points that whoever approves confirms (公证程序规则, approval before issue). */
public enum ApprovalPoint implements Coded {
    /** 申请公证的事项及文书真实、合法. */
    FACTS_TRUE_AND_LAWFUL("facts"),
    /** 证明材料真实、合法、充分. */
    MATERIAL_SUFFICIENT("material"),
    /** 办证程序符合规定. */
    PROCEDURE_FOLLOWED("procedure"),
    /** 公证书的内容、表述和格式符合规定. */
    TEXT_AND_FORMAT_RIGHT("text"),
    /** 收费符合规定. */
    FEE_RIGHT("fee"),
    /** 重大、复杂事项经过集体讨论, or there was nothing to discuss. */
    COMPLEX_MATTER_DISCUSSED("discussion");

    private final String code;

    ApprovalPoint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
