package org.sealbook.casework.procedure;

/** Why a case ends without a certificate though nothing is wrong with it (公证程序规则, termination). */
public enum TerminationGround implements Ground {
    /** 因当事人的原因,六个月内不能办结. */
    SIX_MONTHS("six-months"),
    /** 公证书出具前,当事人撤回申请. */
    WITHDRAWN("withdrawn"),
    /** 申请人死亡或者终止,不能继续办理或者继续办理已无意义. */
    DEATH_OR_DISSOLUTION("death-or-dissolution"),
    /** 当事人阻挠、妨碍按规定的程序、期限办理. */
    OBSTRUCTION("obstruction"),
    /** 其他应当终止的情形. */
    OTHER("other");

    private final String code;

    TerminationGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String family() {
        return "termination-ground";
    }
}
