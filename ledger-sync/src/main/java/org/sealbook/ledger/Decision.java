package org.sealbook.ledger;

import java.util.List;

/**
 * Decides, from the current tables, which facts follow from a command. Runs on the writer's thread inside its transaction:
 * quick, and without effect but its answer. Slow work (hashing, rendering) is done before.
 */
@FunctionalInterface
public interface Decision {

    /**
     * The facts to record, in order, at least one.
     *
     * @throws Refusal if a rule forbids the command; nothing is then recorded
     */
    List<EntryDraft> decide();
}
