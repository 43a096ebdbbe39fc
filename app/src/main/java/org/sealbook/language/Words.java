package org.sealbook.language;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealbook.casework.catalogue.Titled;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.Office;
import org.sealbook.record.Id;

/** What an office's things are called for the person who reads. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Office office;

    public Words(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
    }

    /** A sentence or word by its key. */
    public String say(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** How many days are left of a period, or by how many it is over. */
    public String left(Deadline deadline) {
        String days = Integer.toString(deadline.days());
        boolean work = deadline.kind() == Deadline.Kind.ISSUE;
        return switch (deadline.standing()) {
            case STOPPED -> messages.text("deadline.stopped", days);
            case OVERDUE -> messages.text(deadline.kind().isOwed() ? over(work) : "deadline.past", days);
            case RUNNING, NEAR -> messages.text(work ? "deadline.workdays-left" : "deadline.days-left", days);
        };
    }

    /** What ends, when, and how near that is. */
    public String deadline(Deadline deadline) {
        String kind = messages.term("deadline", deadline.kind().code());
        return deadline.day()
                .map(day -> messages.text("deadline.by", kind, day, left(deadline)))
                .orElseGet(() -> messages.text("deadline.standing", kind, left(deadline)));
    }

    private static String over(boolean work) {
        return work ? "deadline.workdays-over" : "deadline.days-over";
    }

    /** The word for a code of this family, e.g. {@code case-state}. */
    public String term(String family, Coded value) {
        return messages.term(family, value.code());
    }

    /** The words for several codes, in the order of the codes. */
    public String terms(String family, Collection<? extends Coded> values) {
        return values.stream()
                .sorted(Comparator.comparing(Coded::code))
                .map(value -> term(family, value))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /** The matter's title by the catalogue in force; its code where that does not know it any more. */
    public String matter(String code) {
        return office.settings().catalogue().matter(code).map(this::title).orElse(code);
    }

    /** The title in the person's language. */
    public String title(Titled titled) {
        return messages.language() == Language.ZH ? titled.zh() : titled.en();
    }

    /** A person's name; the id of one whose name was erased. */
    public String person(Id person) {
        return office.staff().find(person).flatMap(StaffMember::name).orElse(person.value());
    }

    /** Who made an entry: a person, or this workstation by itself. */
    public String recorder(Id author) {
        return author.equals(office.identity().station()) ? messages.text("word.station") : person(author);
    }

    /** What may have been erased. */
    public String orErased(Optional<String> text) {
        return text.orElseGet(() -> messages.text("word.erased"));
    }

    /** By the office's own zone. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(office.identity().settings().zone()));
    }
}
