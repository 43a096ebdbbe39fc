package org.sealbook.casework.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Writes facts as {@link FactReader} reads them. Every field has one form; an absent value is an absent field. */
public final class FactWriter {

    private final Map<String, Object> fields = new TreeMap<>();

    private FactWriter(int version) {
        fields.put("v", version);
    }

    public static FactWriter version(int version) {
        return new FactWriter(version);
    }

    public FactWriter put(String name, Id id) {
        return field(name, id.value());
    }

    public FactWriter put(String name, Optional<Id> id) {
        return id.isPresent() ? put(name, id.get()) : this;
    }

    public FactWriter put(String name, Digest digest) {
        return field(name, digest.base64());
    }

    public FactWriter put(String name, Coded value) {
        return field(name, value.code());
    }

    public FactWriter putCode(String name, Optional<? extends Coded> value) {
        return value.isPresent() ? put(name, value.get()) : this;
    }

    public FactWriter put(String name, String text) {
        return field(name, text);
    }

    public FactWriter put(String name, long number) {
        return field(name, number);
    }

    public FactWriter put(String name, LocalDate date) {
        return field(name, date.toString());
    }

    public FactWriter putIds(String name, Collection<Id> ids) {
        return field(name, ids.stream().map(Id::value).toList());
    }

    public FactWriter putTexts(String name, List<String> texts) {
        return field(name, List.copyOf(texts));
    }

    /** Writes a set of values in the order of their codes. */
    public FactWriter putCodes(String name, Collection<? extends Coded> values) {
        return field(name, values.stream().map(Coded::code).sorted().toList());
    }

    public Map<String, Object> map() {
        return Map.copyOf(fields);
    }

    private FactWriter field(String name, Object value) {
        if (fields.put(name, value) != null) {
            throw new IllegalArgumentException("field written twice: " + name);
        }
        return this;
    }
}
