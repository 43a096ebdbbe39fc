package org.sealbook.sync;

/**
 * What an intake brought that was new here.
 *
 * @param headers headers by which verified chains grew
 * @param heads signed heads that were not known, of members' logs
 * @param cosignatures cosignatures of others, and those that this office made on account of the intake
 * @param forks proofs of forks
 */
public record IntakeReport(long headers, int heads, int cosignatures, int forks) {

    /** Nothing yet. */
    static final IntakeReport NOTHING = new IntakeReport(0, 0, 0, 0);

    public IntakeReport {
        if (headers < 0 || heads < 0 || cosignatures < 0 || forks < 0) {
            throw new IllegalArgumentException("nothing is counted below zero");
        }
    }

    /** Whether another round may bring more. */
    public boolean moved() {
        return headers > 0 || heads > 0 || cosignatures > 0 || forks > 0;
    }

    IntakeReport plus(IntakeReport more) {
        return new IntakeReport(
                headers + more.headers, heads + more.heads, cosignatures + more.cosignatures, forks + more.forks);
    }
}
