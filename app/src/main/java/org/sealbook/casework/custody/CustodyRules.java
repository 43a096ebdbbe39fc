package org.sealbook.casework.custody;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.procedure.Objection;

/** The lawful order of the events of custody, as one table. Pure. */
public final class CustodyRules {

    private static final Map<MediumState, Map<CustodyEvent, MediumState>> TABLE = Map.of(
            MediumState.OPEN,
            Map.of(
                    CustodyEvent.SEALED, MediumState.SEALED,
                    CustodyEvent.MOVED, MediumState.OPEN,
                    CustodyEvent.LENT, MediumState.LENT,
                    CustodyEvent.HANDED_OVER, MediumState.HANDED_OVER,
                    CustodyEvent.DESTROYED, MediumState.DESTROYED),
            MediumState.SEALED,
            Map.of(
                    CustodyEvent.OPENED, MediumState.OPEN,
                    CustodyEvent.MOVED, MediumState.SEALED,
                    CustodyEvent.LENT, MediumState.LENT_SEALED,
                    CustodyEvent.HANDED_OVER, MediumState.HANDED_OVER),
            MediumState.LENT,
            Map.of(CustodyEvent.RETURNED, MediumState.OPEN),
            MediumState.LENT_SEALED,
            Map.of(CustodyEvent.RETURNED, MediumState.SEALED),
            MediumState.HANDED_OVER,
            Map.of(),
            MediumState.DESTROYED,
            Map.of());

    private CustodyRules() {}

    /**
     * 互联网法院规定 art. 11 (3): custody is clear. What is sealed is opened before it is sealed anew or destroyed, what is lent is returned before
     * anything else, and nothing follows a hand-over or a destruction.
     */
    static Optional<Objection> mayFollow(MediumState state, CustodyEvent event) {
        return next(state, event).isPresent()
                ? Optional.empty()
                : Optional.of(Objection.of("refusal.custody.not-now", event.code(), state.code()));
    }

    /** The state after a lawful event. */
    public static MediumState after(MediumState state, CustodyEvent event) {
        return next(state, event)
                .orElseThrow(() -> new IllegalStateException("no medium goes from " + state + " by " + event));
    }

    private static Optional<MediumState> next(MediumState state, CustodyEvent event) {
        return Optional.ofNullable(TABLE.get(state)).flatMap(row -> Optional.ofNullable(row.get(event)));
    }
}
