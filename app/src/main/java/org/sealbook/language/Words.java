package org.sealbook.language;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.Office;
import org.sealbook.record.Id;

/** What an office's things are called for the person who reads. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Office office;
    private final Catalogue catalogue = Catalogue.shipped();

    public Words(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
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

    /** The matter's title; its code where the catalogue does not know it. */
    public String matter(String code) {
        return catalogue
                .matter(code)
                .map(matter -> messages.language() == Language.ZH ? matter.zh() : matter.en())
                .orElse(code);
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
