package org.sealbook.casework.document;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Codes;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/**
 * One object of a JSON document. Every field must be there in its one form, {@link #end()} refuses fields that nobody asked for, and
 * every {@link Refusal} names the place, such as {@code matters[3].zh}. For one thread.
 */
public final class DocumentObject {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 64;

    private final String place;
    private final Map<?, ?> fields;
    private final Set<String> read = new HashSet<>();

    private DocumentObject(String place, Map<?, ?> fields) {
        this.place = place;
        this.fields = fields;
    }

    /** The document itself. */
    public static DocumentObject of(String json) {
        try {
            Object value = CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8));
            return new DocumentObject("", as(Map.class, value, "{}", "object"));
        } catch (FormatException e) {
            throw new Refusal("refusal.document.not-json", String.valueOf(e.getMessage()));
        }
    }

    /** One line of text, not blank. */
    public String text(String name, int longest) {
        return line(place(name), required(name, String.class, "text"), longest);
    }

    /** As {@link #text}; empty where the field is not there. */
    public Optional<String> optionalText(String name, int longest) {
        return value(name) == null ? Optional.empty() : Optional.of(text(name, longest));
    }

    /** Several lines of text, not blank. */
    public String lines(String name, int longest) {
        return bounded(place(name), required(name, String.class, "text"), longest);
    }

    /** As {@link #lines}; empty where the field is not there. */
    public Optional<String> optionalLines(String name, int longest) {
        return value(name) == null ? Optional.empty() : Optional.of(lines(name, longest));
    }

    /** A stable code of the office's own: lower-case letters, digits and hyphens. */
    public String code(String name) {
        String code = text(name, LONGEST_CODE);
        if (!CODE.matcher(code).matches()) {
            throw new Refusal("refusal.document.code", place(name), code);
        }
        return code;
    }

    /** One of the codes that the program knows. */
    public <E extends Coded> E code(String name, E[] values) {
        String code = text(name, LONGEST_CODE);
        return Codes.find(values, code)
                .orElseThrow(() -> new Refusal(
                        "refusal.document.unknown-code",
                        place(name),
                        code,
                        Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "))));
    }

    /** As {@link #code(String, Coded[])}; empty where the field is not there. */
    public <E extends Coded> Optional<E> optionalCode(String name, E[] values) {
        return value(name) == null ? Optional.empty() : Optional.of(code(name, values));
    }

    public boolean flag(String name) {
        return required(name, Boolean.class, "flag");
    }

    public long number(String name, long least, long most) {
        long number = required(name, Long.class, "number");
        if (number < least || number > most) {
            throw new Refusal(
                    "refusal.document.out-of-range",
                    place(name),
                    Long.toString(number),
                    Long.toString(least),
                    Long.toString(most));
        }
        return number;
    }

    /** As {@link #number}; the other number where the field is not there. */
    public long number(String name, long least, long most, long otherwise) {
        return value(name) == null ? otherwise : number(name, least, most);
    }

    public LocalDate date(String name) {
        return date(place(name), required(name, String.class, "date"));
    }

    /** As {@link #date}; empty where the field is not there. */
    public Optional<LocalDate> optionalDate(String name) {
        return value(name) == null ? Optional.empty() : Optional.of(date(name));
    }

    /** Lines of text, none twice. */
    public List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name, most)) {
            String at = place(name) + "[" + texts.size() + "]";
            texts.add(line(at, as(String.class, each, at, "text"), longest));
        }
        requireDifferent(name, texts);
        return texts;
    }

    /** Days, none twice. */
    public List<LocalDate> dates(String name, int most) {
        List<LocalDate> dates = new ArrayList<>();
        for (Object each : list(name, most)) {
            String at = place(name) + "[" + dates.size() + "]";
            dates.add(date(at, as(String.class, each, at, "date")));
        }
        requireDifferent(name, dates.stream().map(LocalDate::toString).toList());
        return dates;
    }

    public List<DocumentObject> objects(String name, int most) {
        List<DocumentObject> objects = new ArrayList<>();
        for (Object each : list(name, most)) {
            String at = place(name) + "[" + objects.size() + "]";
            objects.add(new DocumentObject(at, as(Map.class, each, at, "object")));
        }
        return objects;
    }

    /** As {@link #objects}; none where the field is not there. */
    public List<DocumentObject> optionalObjects(String name, int most) {
        return value(name) == null ? List.of() : objects(name, most);
    }

    /** Refuses a list of this name in which something stands twice. */
    public void requireDifferent(String name, List<String> each) {
        Set<String> seen = new HashSet<>();
        for (String one : each) {
            if (!seen.add(one)) {
                throw new Refusal("refusal.document.twice", place(name), one);
            }
        }
    }

    /** Refuses fields that were not read. */
    public void end() {
        for (Object name : fields.keySet()) {
            if (!read.contains(String.valueOf(name))) {
                throw new Refusal("refusal.document.unknown-field", place(String.valueOf(name)));
            }
        }
    }

    /** Where a field of this object stands, for a refusal of the document's own. */
    public String place(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private List<?> list(String name, int most) {
        List<?> list = required(name, List.class, "list");
        if (list.size() > most) {
            throw new Refusal("refusal.document.too-many", place(name), Integer.toString(most));
        }
        return list;
    }

    private <T> T required(String name, Class<T> kind, String word) {
        Object value = value(name);
        if (value == null) {
            throw new Refusal("refusal.document.missing", place(name));
        }
        return as(kind, value, place(name), word);
    }

    private @Nullable Object value(String name) {
        read.add(name);
        return fields.get(name);
    }

    private static LocalDate date(String place, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.toString().equals(text)) {
                return date;
            }
        } catch (DateTimeException e) {
            // Answered below, as a date in another form is.
        }
        throw new Refusal("refusal.document.wrong-kind", place, "date");
    }

    private static String line(String place, String text, int longest) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("refusal.document.control-character", place);
        }
        return bounded(place, text, longest);
    }

    private static String bounded(String place, String text, int longest) {
        if (text.isBlank()) {
            throw new Refusal("refusal.document.blank", place);
        }
        if (text.length() > longest) {
            throw new Refusal("refusal.document.too-long", place, Integer.toString(longest));
        }
        return text;
    }

    private static <T> T as(Class<T> kind, Object value, String place, String word) {
        if (!kind.isInstance(value)) {
            throw new Refusal("refusal.document.wrong-kind", place, word);
        }
        return kind.cast(value);
    }
}
