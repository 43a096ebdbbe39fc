package org.sealbook.casework.register;

import java.util.Optional;
import org.sealbook.tlog.Digest;

/**
 * How the register of a year stands.
 *
 * @param rows how many cases were accepted in it
 * @param confirmed the newest confirmation, if there is one
 * @param changedSince how many of the rows came or changed after it; 0 without a confirmation
 */
public record RegisterYear(int year, int rows, Optional<Confirmation> confirmed, int changedSince) {

    /**
     * What a person is asked to confirm.
     *
     * @param digest over the rows as they were read
     */
    public record Read(int rows, Digest digest) {}
}
