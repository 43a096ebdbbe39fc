package org.sealbook.office;

import java.util.Map;
import org.sealbook.ledger.Ledger;
import org.sealbook.record.Origin;
import org.sealbook.sync.OwnLog;

/** The ledger's headers and signed heads, as sync sees them: nothing of the entries. */
final class LedgerLog implements OwnLog {

    private final Ledger ledger;

    LedgerLog(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public long blocks() {
        return ledger.blocks();
    }

    @Override
    public void told(long size, Map<Origin, Long> cosigned) {
        ledger.told(size, cosigned);
    }

    @Override
    public Map<Origin, Long> cosignedBefore() {
        return ledger.cosignedBefore();
    }

    @Override
    public void read(long from, long until, Reader reader) {
        ledger.headers(from, until, (header, head) -> reader.block(header.bytes(), head));
    }
}
