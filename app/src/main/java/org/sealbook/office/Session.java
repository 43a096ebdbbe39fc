package org.sealbook.office;

import java.time.Instant;
import org.sealbook.casework.fact.Coded;
import org.sealbook.record.Id;

/**
 * Something about a person's coming and going at this machine; the same in a row is one, with how many times.
 *
 * @param last when it happened last, by this machine's clock
 * @param times from 1
 */
public record Session(Id person, Event event, Instant last, int times) {

    /** What happened. */
    public enum Event implements Coded {
        SIGNED_IN("signed-in"),
        /** A wrong password. */
        REFUSED("refused"),
        LOCKED("locked"),
        UNLOCKED("unlocked"),
        SIGNED_OUT("signed-out"),
        /** A command of a terminal. */
        COMMAND("command");

        private final String code;

        Event(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether it comes so often that the same in a row is told once. */
        boolean isCounted() {
            return this == REFUSED || this == COMMAND;
        }
    }
}
