package org.sealbook.sync;

import java.io.IOException;

/** Where a transport takes items, one after the other. */
@FunctionalInterface
public interface ItemSink {

    /** Takes one item of 1 to {@link ExchangeParty#MAX_ITEM} bytes. */
    void item(byte[] item) throws IOException;
}
