package org.sealbook.casework.copies;

import java.util.EnumSet;
import java.util.Set;
import org.sealbook.casework.fact.Coded;

/** What became of a printed copy, with what it may become beside it. */
public enum CopyState implements Coded {
    /** 已打印: it is in the office. */
    PRINTED("printed"),
    /** 已作废: misprinted or damaged; never to be handed out. */
    SPOILED("spoiled"),
    /** 已发放. */
    DELIVERED("delivered");

    private final String code;

    CopyState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public Set<CopyState> next() {
        return switch (this) {
            case PRINTED -> EnumSet.of(SPOILED, DELIVERED);
            case SPOILED, DELIVERED -> EnumSet.noneOf(CopyState.class);
        };
    }
}
