package org.sealbook.casework.register;

import java.time.Instant;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * A notary's confirmation of a year's register.
 *
 * @param rows how many cases it had then
 * @param at the office's claim
 */
public record Confirmation(int year, Id notary, int rows, Digest digest, Instant at, EntryId entry) {}
