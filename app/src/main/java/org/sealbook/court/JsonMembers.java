package org.sealbook.court;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** The members of a JSON object from outside, each asked for by its type. */
final class JsonMembers {

    /** Builds a value of what came from outside. */
    @FunctionalInterface
    interface Build<T> {
        T get() throws FormatException;
    }

    private final Map<?, ?> members;

    private JsonMembers(Map<?, ?> members) {
        this.members = members;
    }

    /** Takes a parsed value that must have all of {@code required}, may have {@code optional}, and has no others. */
    static JsonMembers of(Object value, Set<String> required, Set<String> optional) throws FormatException {
        JsonMembers members = any(value);
        Set<Object> others = new HashSet<>(members.members.keySet());
        others.removeAll(optional);
        if (!others.equals(required)) {
            throw new FormatException(
                    "expected the members " + required + ", not " + StrictText.shortened("" + others));
        }
        return members;
    }

    /** Takes a parsed object with whatever members it has. */
    static JsonMembers any(Object value) throws FormatException {
        if (!(value instanceof Map<?, ?> members)) {
            throw new FormatException("not a JSON object");
        }
        return new JsonMembers(members);
    }

    /** Turns what a value's constructor refuses into what a parser throws. */
    static <T> T checked(Build<T> constructor) throws FormatException {
        try {
            return constructor.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) throws FormatException {
        return get(name, String.class);
    }

    long number(String name) throws FormatException {
        return get(name, Long.class);
    }

    List<?> array(String name, int most) throws FormatException {
        List<?> elements = get(name, List.class);
        if (elements.size() > most) {
            throw new FormatException("at most " + most + " in " + name + ", not " + elements.size());
        }
        return elements;
    }

    Object value(String name) throws FormatException {
        return get(name, Object.class);
    }

    private <T> T get(String name, Class<T> type) throws FormatException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new FormatException("the member " + name + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
