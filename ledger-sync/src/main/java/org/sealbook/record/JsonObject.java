package org.sealbook.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** A canonical JSON object that has exactly the members that a format names, each asked for by its type. */
final class JsonObject {
    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    /** Takes a parsed value. */
    static JsonObject of(Object value, Set<String> names) throws FormatException {
        if (!(value instanceof Map<?, ?> members)) {
            throw new FormatException("not a JSON object");
        }
        if (!members.keySet().equals(names)) {
            throw new FormatException("expected the members " + names + ", not "
                    + StrictText.shortened(members.keySet().toString()));
        }
        return new JsonObject(members);
    }

    String text(String name) throws FormatException {
        return get(name, String.class);
    }

    long integer(String name) throws FormatException {
        return get(name, Long.class);
    }

    Map<?, ?> object(String name) throws FormatException {
        return get(name, Map.class);
    }

    List<?> array(String name) throws FormatException {
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
