package org.sealbook.ledger;

/**
 * A header and the signed head over it as they were found in the tables, before anything about them is believed.
 *
 * @param number the block where they stand
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; bytes are handed on as they were found.
public record RawHeader(long number, byte[] header, byte[] head) {}
