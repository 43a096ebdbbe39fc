package org.sealbook.ledger;

/** Is told, when blocks are read from a journal, whose each segment says it is. */
@FunctionalInterface
interface SegmentReader {

    SegmentReader NOBODY = (first, owner) -> {};

    void segment(long first, SegmentOwner owner);
}
