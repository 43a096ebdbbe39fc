package org.sealbook.ledger;

/**
 * One thing that an audit found wrong.
 *
 * @param kind a stable name in lower case with hyphens, e.g. {@code entry-hash}
 * @param where what it is, as a person would look it up: {@code journal block 57}, {@code table entry 57.0}
 */
public record Fault(String kind, String where, String expected, String actual) {}
