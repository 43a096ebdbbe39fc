package org.sealbook.casework.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Between the cells of our own tables and values. A cell that holds no such value was changed by another hand. */
final class Rows {

    private Rows() {}

    static Optional<Id> id(@Nullable String cell) {
        return Optional.ofNullable(cell).map(Id::new);
    }

    /** Ids with commas between; none is null. */
    static Set<Id> ids(@Nullable String cell) {
        return cell == null
                ? Set.of()
                : Arrays.stream(cell.split(",")).map(Id::new).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Digest> digest(byte @Nullable [] cell) {
        return Optional.ofNullable(cell).map(Digest::wrap);
    }

    /** Every entry about something that exists changes exactly one row of it; another count means that a rule let it through. */
    static void requireOne(int changed, RecordedEntry recorded) {
        if (changed != 1) {
            throw new IllegalStateException("entry " + recorded.id() + " of type "
                    + recorded.entry().type() + " does not fit the tables: it changes " + changed + " rows");
        }
    }
}
