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

    /** What may have been erased. */
    public String orErased(Optional<String> text) {
        return text.orElseGet(() -> messages.text("word.erased"));
    }

    /** By the office's own zone. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(office.identity().settings().zone()));
    }
}
