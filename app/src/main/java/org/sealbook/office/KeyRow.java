package org.sealbook.office;

import java.util.OptionalLong;
import org.sealbook.keys.KeyUse;

/**
 * One of the office's signing keys, as people see it.
 *
 * @param key a verifier key, or base64 of an X.509 certificate's DER
 * @param from the first block that it signs, or in whose time it signs
 * @param until the last one; empty while it is in use
 * @param destroyed whether its private side is gone
 * @param goodUntil the last block for which it is still good, where it was declared compromised
 */
public record KeyRow(KeyUse use, String key, long from, OptionalLong until, boolean destroyed, OptionalLong goodUntil) {

    /** Whether it signs now. */
    public boolean inUse() {
        return until.isEmpty();
    }

    /** The last block for which a verifier should believe it; empty while it is in use and nothing is known against it. */
    OptionalLong trustedUntil() {
        if (until.isEmpty() || goodUntil.isEmpty()) {
            return until.isEmpty() ? goodUntil : until;
        }
        return OptionalLong.of(Math.min(until.getAsLong(), goodUntil.getAsLong()));
    }
}
