package org.sealbook.casework.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Page;
import org.sealbook.record.EntryId;

/** Reads the register. Inside a decision it sees the state that is being decided on. */
public interface RegisterBook {

    /** From when to when, the end not included; the office's days decide, so the desk says. */
    record Span(Instant from, Instant until) {}

    /**
     * How a year's rows stand.
     *
     * @param rows how many
     * @param changed the newest entry that changed one of them; empty without rows
     */
    record Extent(int rows, Optional<EntryId> changed) {}

    /** When the first and the last case were accepted; empty before there was one. */
    Optional<Span> accepted();

    /**
     * The rows accepted in a span, in their order.
     *
     * @param words each of which must find the case; none for all
     * @param after the key of the last row of the page before; empty for the first page
     */
    Page<RegisterRow> page(Span year, List<Sought> words, Optional<EntryId> after, int limit);

    Extent extent(Span year);

    /** How many rows of the span changed or came after this entry. */
    int changedSince(Span year, EntryId confirmed);

    /** The newest confirmation of this year. */
    Optional<Confirmation> confirmation(int year);

    /** The series that gave numbers in this year, with what became of them. */
    List<SeriesCount> series(int year);
}
