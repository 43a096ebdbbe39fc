package org.sealbook.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or delete rows of the record: H2 calls it before UPDATE and DELETE on its tables. It stops accidents; whoever drops
 * the trigger is named when the file is opened next, and what was changed is named by the audit.
 */
public final class KeptRows implements Trigger {

    /** H2 makes one for each trigger. */
    public KeptRows() {}

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("rows of the record are never changed or deleted");
    }
}
