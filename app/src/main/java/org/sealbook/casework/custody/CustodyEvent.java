package org.sealbook.casework.custody;

import java.util.List;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.staff.Act;

/** What is done with a medium, and what must be said with it. */
public enum CustodyEvent implements Coded {
    /** The office took it; only ever the first event. */
    RECEIVED("received"),
    SEALED("sealed"),
    OPENED("opened"),
    MOVED("moved"),
    LENT("lent"),
    RETURNED("returned"),
    HANDED_OVER("handed-over"),
    DESTROYED("destroyed");

    private final String code;

    CustodyEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** What must be said with it; the reason may always be. */
    public List<CustodyDetail> asked() {
        return switch (this) {
            case RECEIVED -> List.of(CustodyDetail.WHOM, CustodyDetail.PLACE);
            case SEALED -> List.of(CustodyDetail.SEAL);
            case OPENED, DESTROYED -> List.of(CustodyDetail.REASON);
            case MOVED, RETURNED -> List.of(CustodyDetail.PLACE);
            case LENT -> List.of(CustodyDetail.WHOM, CustodyDetail.REASON, CustodyDetail.DUE);
            case HANDED_OVER -> List.of(CustodyDetail.WHOM);
        };
    }

    public Act act() {
        return this == DESTROYED ? Act.DESTROY_MEDIUM : Act.KEEP_CUSTODY;
    }
}
