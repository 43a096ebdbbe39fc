package org.sealbook.casework.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.register.RegisterBook.Extent;
import org.sealbook.casework.register.RegisterBook.Span;
import org.sealbook.casework.register.RegisterFact.RegisterConfirmed;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Answers what stands in the register and takes its yearly confirmation. Safe for use by several threads. */
public final class RegisterDesk {

    private final Ledger ledger;
    private final OfficeClock clock;
    private final ZoneId zone;
    private final Settings settings;
    private final StaffBook staff;
    private final RegisterBook book;

    /** @param zone where the office's years begin and end */
    public RegisterDesk(
            Ledger ledger, OfficeClock clock, ZoneId zone, Settings settings, StaffBook staff, RegisterBook book) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
        this.settings = settings;
        this.staff = staff;
        this.book = book;
    }

    /** The year that it is in the office. */
    public int thisYear() {
        return clock.now().time().atZone(zone).getYear();
    }

    /** The years to choose from, the newest first: this one, and those from the first accepted case on. */
    public List<Integer> years() {
        int now = thisYear();
        int first = book.accepted()
                .map(span -> Math.min(now, span.from().atZone(zone).getYear()))
                .orElse(now);
        int last = book.accepted()
                .map(span -> Math.max(now, span.until().atZone(zone).getYear()))
                .orElse(now);
        return IntStream.rangeClosed(first, last)
                .map(year -> last + first - year)
                .boxed()
                .toList();
    }

    /**
     * The cases accepted in a year, in their order, by pages.
     *
     * @param text words, each of which must find the case; blank for all
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     * @throws Refusal when the text is too long
     */
    public Page<RegisterRow> page(int year, String text, Optional<EntryId> after, int limit) {
        return book.page(span(year), Sought.in(text, settings.catalogue()), after, limit);
    }

    /** How the register of a year stands. */
    public RegisterYear year(int year) {
        Optional<Confirmation> confirmed = book.confirmation(year);
        return new RegisterYear(
                year,
                book.extent(span(year)).rows(),
                confirmed,
                confirmed
                        .map(found -> book.changedSince(span(year), found.entry()))
                        .orElse(0));
    }

    /** The series that gave numbers in a year, with what became of them. */
    public List<SeriesCount> series(int year) {
        return book.series(year);
    }

    /**
     * Confirms the register of a year as it stands. It may go on changing: from then on every row that came or changed is told.
     *
     * @throws Refusal when this is not the person's duty, nothing was accepted in that year, or a row changes while it is read
     */
    public Recorded confirm(Id command, Id acting, int year) {
        staff.acting(acting).requireMay(Act.CONFIRM_REGISTER);
        Extent before = book.extent(span(year));
        RegisterYear.Read read = read(year);
        return new Recorded(StaffFact.OFFICE, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.CONFIRM_REGISTER);
            if (read.rows() == 0) {
                throw new Refusal("refusal.register.no-rows", Integer.toString(year));
            }
            if (!book.extent(span(year)).equals(before)) {
                throw new Refusal("refusal.register.changed-meanwhile");
            }
            return List.of(new RegisterConfirmed(year, acting, read.rows(), read.digest()).entry());
        })));
    }

    /** Reads the rows of a year and digests them, as a confirmation does. */
    public RegisterYear.Read read(int year) {
        RegisterText text = new RegisterText(year, zone);
        int[] rows = new int[1];
        forEach(year, row -> {
            text.add(row);
            rows[0]++;
        });
        return new RegisterYear.Read(rows[0], text.digest());
    }

    /**
     * Gives every row of a year to whoever writes it out.
     *
     * @throws Refusal when letting the register leave the office is not this person's duty
     */
    public void export(Id acting, int year, Consumer<RegisterRow> to) {
        staff.acting(acting).requireMay(Act.EXPORT_REGISTER);
        forEach(year, to);
    }

    private void forEach(int year, Consumer<RegisterRow> to) {
        Optional<EntryId> after = Optional.empty();
        do {
            Page<RegisterRow> page = book.page(span(year), List.of(), after, Page.MOST_ROWS);
            page.rows().forEach(to);
            after = page.next();
        } while (after.isPresent());
    }

    private Span span(int year) {
        return new Span(
                LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(),
                LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant());
    }
}
