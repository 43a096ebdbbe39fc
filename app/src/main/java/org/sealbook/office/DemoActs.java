package org.sealbook.office;

import org.sealbook.ledger.Command;
import org.sealbook.ledger.Receipt;

/**
 * The way past the desks, into a demonstration's ledger alone: what goes through here was checked by no rule. It is there to fill a sample
 * office with more cases than its desks could take one by one.
 */
public final class DemoActs {

    private final Office office;

    /** @throws IllegalArgumentException if the office is no demonstration */
    public DemoActs(Office office) {
        if (!office.identity().demo()) {
            throw new IllegalArgumentException(office.identity().name() + " is no demonstration");
        }
        this.office = office;
    }

    /** Records an act as it is given. */
    public Receipt record(Command command) {
        return office.recording().record(command);
    }
}
