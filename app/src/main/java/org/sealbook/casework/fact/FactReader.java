package org.sealbook.casework.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * Reads the facts of one entry strictly: the version must be the one asked for, every field must be there in its one form, and
 * {@link #end()} refuses fields that nobody asked for. Every failure is a {@link FactException} naming the field.
 */
public final class FactReader {

    private final String type;
    private final Map<String, ?> facts;
    private final Set<String> read = new HashSet<>();

    private FactReader(String type, Map<String, ?> facts) {
        this.type = type;
        this.facts = facts;
    }

    public static FactReader open(String type, int version, Map<String, ?> facts) {
        FactReader reader = new FactReader(type, facts);
        long found = reader.number("v", 0, Integer.MAX_VALUE);
        if (found != version) {
            throw reader.problem("version " + found + " is unknown, this program knows " + version);
        }
        return reader;
    }

    public Id id(String name) {
        return id(name, text(name));
    }

    public Optional<Id> optionalId(String name) {
        return value(name) == null ? Optional.empty() : Optional.of(id(name));
    }

    public List<Id> ids(String name) {
        List<Id> ids = new ArrayList<>();
        for (String text : texts(name)) {
            ids.add(id(name, text));
        }
        return List.copyOf(ids);
    }

    public Digest digest(String name) {
        try {
            return Digest.parseBase64(text(name));
        } catch (FormatException e) {
            throw problem(name + " is not a digest");
        }
    }

    public Optional<Digest> optionalDigest(String name) {
        return value(name) == null ? Optional.empty() : Optional.of(digest(name));
    }

    public String text(String name) {
        return required(name) instanceof String text ? text : wrongKind(name);
    }

    public long number(String name, long least, long most) {
        Object value = required(name);
        if (!(value instanceof Integer || value instanceof Long)) {
            throw problem(name + " is not a whole number");
        }
        long number = ((Number) value).longValue();
        if (number < least || number > most) {
            throw problem(name + " is " + number + ", outside " + least + " to " + most);
        }
        return number;
    }

    public LocalDate date(String name) {
        String text = text(name);
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.toString().equals(text)) {
                return date;
            }
        } catch (DateTimeException e) {
            // Answered below, as a date in another form is.
        }
        throw problem(name + " is not a date");
    }

    public Optional<LocalDate> optionalDate(String name) {
        return value(name) == null ? Optional.empty() : Optional.of(date(name));
    }

    public Optional<String> optionalText(String name) {
        return value(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    public <E extends Coded> E code(String name, E[] values) {
        return code(name, values, text(name));
    }

    /** Reads a set of codes that must stand in order, none twice. */
    public <E extends Coded> Set<E> codes(String name, E[] values) {
        Set<E> found = new HashSet<>();
        String last = "";
        for (String code : texts(name)) {
            if (code.compareTo(last) <= 0) {
                throw problem(name + " is not in order");
            }
            found.add(code(name, values, code));
            last = code;
        }
        return Set.copyOf(found);
    }

    /** Refuses fields that were not read. */
    public void end() {
        for (String name : facts.keySet()) {
            if (!read.contains(name)) {
                throw problem("unknown field " + name);
            }
        }
    }

    /** For what a fact checks of its fields together. */
    public FactException problem(String problem) {
        return new FactException(type, problem);
    }

    private <E extends Coded> E code(String name, E[] values, String code) {
        return Codes.find(values, code).orElseThrow(() -> problem(name + " has the unknown code " + code));
    }

    private Id id(String name, String text) {
        try {
            return Id.parse(text);
        } catch (FormatException e) {
            throw problem(name + " is not an id");
        }
    }

    /** Reads a list of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (!(required(name) instanceof List<?> list)) {
            throw problem(name + " is not a list");
        }
        for (Object each : list) {
            texts.add(each instanceof String text ? text : wrongKind(name));
        }
        return texts;
    }

    private Object required(String name) {
        Object value = value(name);
        if (value == null) {
            throw problem("field " + name + " is missing");
        }
        return value;
    }

    private @Nullable Object value(String name) {
        read.add(name);
        return facts.get(name);
    }

    private String wrongKind(String name) {
        throw problem(name + " is not text");
    }
}
