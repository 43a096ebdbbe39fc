package org.sealbook.casework.procedure;

/** The nine grounds on which an office does not notarise (公证法 art. 31), in the order of the law. */
public enum RefusalGround implements Ground {
    /** (1) 无民事行为能力人或者限制民事行为能力人没有监护人代理申请. */
    NO_GUARDIAN("no-guardian"),
    /** (2) 当事人与申请公证的事项没有利害关系. */
    NO_INTEREST("no-interest"),
    /** (3) 申请公证的事项属专业技术鉴定、评估事项. */
    TECHNICAL_APPRAISAL("technical-appraisal"),
    /** (4) 当事人之间对申请公证的事项有争议. */
    DISPUTE("dispute"),
    /** (5) 当事人虚构、隐瞒事实,或者提供虚假证明材料. */
    FALSE_STATEMENT("false-statement"),
    /** (6) 证明材料不充分或者拒绝补充证明材料. */
    INSUFFICIENT_MATERIAL("insufficient-material"),
    /** (7) 申请公证的事项不真实、不合法. */
    UNTRUE_OR_UNLAWFUL("untrue-or-unlawful"),
    /** (8) 申请公证的事项违背社会公德. */
    PUBLIC_MORALS("public-morals"),
    /** (9) 当事人拒绝按照规定支付公证费. */
    FEE_REFUSED("fee-refused");

    private final String code;

    RefusalGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String family() {
        return "refusal-ground";
    }
}
