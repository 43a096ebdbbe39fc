package org.sealbook.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** A canonical JSON object that has exactly the members that a format names, each asked for by its type. */
public final class JsonObject {
    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    /** Takes a parsed value and requires exactly these members. */
    public static JsonObject of(Object value, Set<String> names) throws FormatException {
        if (!(value instanceof Map<?, ?> members)) {
            throw new FormatException("not a JSON object");
        }
        if (!members.keySet().equals(names)) {
            throw new FormatException("expected the members " + names + ", not "
                    + StrictText.shortened(members.keySet().toString()));
        }
        return new JsonObject(members);
    }

    /** Member of that name, which is text. */
    public String text(String name) throws FormatException {
        return get(name, String.class);
    }

    /** Member of that name, which is an integer. */
    public long integer(String name) throws FormatException {
        return get(name, Long.class);
    }

    /** Member of that name, which is an object. */
    public Map<?, ?> object(String name) throws FormatException {
        return get(name, Map.class);
    }

    /** Member of that name, which is an array. */
    public List<?> array(String name) throws FormatException {
        return get(name, List.class);
    }

    private <T> T get(String name, Class<T> type) throws FormatException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new FormatException("member " + name + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
