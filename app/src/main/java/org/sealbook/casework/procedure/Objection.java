package org.sealbook.casework.procedure;

import java.util.List;
import org.sealbook.ledger.Refusal;

/** Why a step is not lawful: a message key and its arguments. */
public record Objection(String key, List<String> arguments) {

    public Objection {
        arguments = List.copyOf(arguments);
    }

    public static Objection of(String key, String... arguments) {
        return new Objection(key, List.of(arguments));
    }

    /** The refusal that stops the act. */
    public Refusal refusal() {
        return new Refusal(key, arguments.toArray(String[]::new));
    }
}
