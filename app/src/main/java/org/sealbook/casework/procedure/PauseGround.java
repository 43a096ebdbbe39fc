package org.sealbook.casework.procedure;

/** Why the fifteen working days stand still though nothing is asked of the party (公证法 art. 30). */
public enum PauseGround implements Ground {
    /** 核实: the office itself verifies facts elsewhere. */
    VERIFICATION("verification"),
    /** 委托核实: another office verifies them, within a month. */
    ENTRUSTED_VERIFICATION("entrusted-verification"),
    /** 不可抗力. */
    FORCE_MAJEURE("force-majeure");

    private final String code;

    PauseGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String family() {
        return "pause-ground";
    }
}
