package org.sealbook.sync.https;

/**
 * What one exchange did.
 *
 * @param rounds how often both sides spoke
 * @param sent items that went out
 * @param received items that came in
 * @param moved whether anything of that was new here
 */
public record Exchanged(int rounds, long sent, long received, boolean moved) {

    Exchanged plus(Exchanged more) {
        return new Exchanged(rounds + more.rounds, sent + more.sent, received + more.received, moved || more.moved);
    }
}
